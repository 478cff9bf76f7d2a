using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>
/// The lines sum to the net amount, or, on invoices that print prices with tax, to the total. Source: EN 16931
/// BR-CO-10, less charges and allowances, which this desk does not read.
/// </summary>
internal sealed class LinesDisagree : IInvoiceRule
{
    public string Name => "lines_disagree";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        var lines = invoice.LineAmounts;
        var targets = new[] { invoice.Amount(InvoiceFields.NetAmount), invoice.Amount(InvoiceFields.TotalAmount) }
            .OfType<decimal>().ToList();
        if (lines.Count == 0 || targets.Count == 0)
        {
            yield break;
        }

        // Each line may have been rounded by itself.
        var tolerance = lines.Count * InvoiceFacts.Cent;
        if (targets.All(target => Math.Abs(lines.Sum() - target) > tolerance))
        {
            yield return new Finding(Name, FindingSeverity.Warning, "line_items",
                FormattableString.Invariant($"The lines sum to {lines.Sum()}, which is neither the net amount nor the total."));
        }
    }
}
