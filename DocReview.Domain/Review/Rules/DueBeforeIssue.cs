using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>Due before it was issued: two dates swapped, or one misread.</summary>
internal sealed class DueBeforeIssue : IInvoiceRule
{
    public string Name => "due_before_issue";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Date(InvoiceFields.DueDate) is { } due
            && invoice.Date(InvoiceFields.InvoiceDate) is { } issued && due < issued)
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.DueDate,
                $"Due on {due:yyyy-MM-dd}, before it was issued on {issued:yyyy-MM-dd}.");
        }
    }
}
