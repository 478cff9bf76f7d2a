using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>Marked as paid while something is still due.</summary>
internal sealed class PaidButDue : IInvoiceRule
{
    public string Name => "paid_but_due";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Text(InvoiceFields.PaymentStatus) == "paid" && invoice.Amount(InvoiceFields.AmountDue) is > 0 and { } due)
        {
            yield return new Finding(Name, FindingSeverity.Note, InvoiceFields.PaymentStatus,
                FormattableString.Invariant($"Marked as paid, but {due} is due."));
        }
    }
}
