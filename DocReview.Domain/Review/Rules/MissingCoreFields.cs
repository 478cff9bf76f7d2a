using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>What no booking can do without. Source: EN 16931 BT-1, BT-2, BT-5, BT-27 and BT-112, all mandatory there.</summary>
internal sealed class MissingCoreFields : IInvoiceRule
{
    private static readonly (string Field, string Words)[] Core =
    [
        (InvoiceFields.VendorName, "the vendor's name"),
        (InvoiceFields.InvoiceNumber, "an invoice number"),
        (InvoiceFields.InvoiceDate, "an invoice date"),
        (InvoiceFields.Currency, "a currency"),
        (InvoiceFields.TotalAmount, "a total"),
    ];

    public string Name => "field_missing";

    public IEnumerable<Finding> Check(InvoiceFacts invoice) => Core
        .Where(core => invoice.Text(core.Field) is null)
        .Select(core => new Finding(Name, FindingSeverity.Warning, core.Field, $"No value for {core.Words} yet."));
}
