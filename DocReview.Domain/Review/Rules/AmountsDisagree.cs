using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>Net and tax make the total. Source: EN 16931 BR-CO-15.</summary>
internal sealed class AmountsDisagree : IInvoiceRule
{
    public string Name => "amounts_disagree";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Amount(InvoiceFields.NetAmount) is { } net
            && invoice.Amount(InvoiceFields.TaxAmount) is { } tax
            && invoice.Amount(InvoiceFields.TotalAmount) is { } total
            && Math.Abs(net + tax - total) > InvoiceFacts.Cent)
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.TotalAmount,
                FormattableString.Invariant($"Net {net} and tax {tax} make {net + tax}, not {total}."));
        }
    }
}
