using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>Issued later than today; a day's grace, for the vendor may live east of the desk.</summary>
internal sealed class DateInFuture : IInvoiceRule
{
    public string Name => "date_in_future";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Date(InvoiceFields.InvoiceDate) is { } issued && issued > invoice.Today.AddDays(1))
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.InvoiceDate,
                $"{issued:yyyy-MM-dd} lies ahead: is it the due date, or are day and month swapped?");
        }
    }
}
