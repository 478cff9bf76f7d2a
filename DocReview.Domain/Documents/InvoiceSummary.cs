using System.Globalization;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Documents;

/// <summary>The values that a dashboard row shows of an invoice.</summary>
public sealed record InvoiceSummary(
    string? VendorName, string? InvoiceNumber, DateOnly? InvoiceDate, decimal? TotalAmount, string? Currency)
{
    /// <summary>The values of a record that lists show.</summary>
    public static InvoiceSummary From(ReviewedInvoice invoice) => new(
        invoice[InvoiceFields.VendorName],
        invoice[InvoiceFields.InvoiceNumber],
        DateOnly.TryParseExact(invoice[InvoiceFields.InvoiceDate], "yyyy-MM-dd", out var date) ? date : null,
        decimal.TryParse(invoice[InvoiceFields.TotalAmount], NumberStyles.Number, CultureInfo.InvariantCulture, out var total)
            ? total : null,
        invoice[InvoiceFields.Currency]);
}
