using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Web.Api.Review;

/// <summary>A reviewed invoice as one flat object: the fields by name, and <c>line_items</c>.</summary>
internal static class FlatInvoice
{
    public const string LineItems = "line_items";
    public const string Version = "version";

    public static Dictionary<string, object?> Of(ReviewedInvoice invoice)
    {
        var flat = InvoiceFields.All.ToDictionary(field => field, field => (object?)invoice[field]);
        flat[LineItems] = invoice.LineItems;
        return flat;
    }

    /// <summary>With the version that the next save has to name.</summary>
    public static Dictionary<string, object?> Of(ReviewedInvoice invoice, int version)
    {
        var flat = Of(invoice);
        flat[Version] = version;
        return flat;
    }
}
