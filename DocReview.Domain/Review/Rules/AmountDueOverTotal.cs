using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>More is due than the invoice comes to: an old balance on it, or one of the two misread.</summary>
internal sealed class AmountDueOverTotal : IInvoiceRule
{
    public string Name => "amount_due_over_total";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Amount(InvoiceFields.AmountDue) is { } due
            && invoice.Amount(InvoiceFields.TotalAmount) is >= 0 and { } total && due > total)
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.AmountDue,
                FormattableString.Invariant($"{due} is due, more than the total of {total}."));
        }
    }
}
