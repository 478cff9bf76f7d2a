using DocReview.Domain.Extraction;

namespace DocReview.Web.DisplayNames;

/// <summary>What screens call the fields of an invoice.</summary>
internal static class FieldNames
{
    public static string Of(string field) => field switch
    {
        InvoiceFields.VendorName => "Vendor",
        InvoiceFields.InvoiceNumber => "Invoice number",
        InvoiceFields.InvoiceDate => "Invoice date",
        InvoiceFields.DueDate => "Due date",
        InvoiceFields.Currency => "Currency",
        InvoiceFields.NetAmount => "Net amount",
        InvoiceFields.TaxAmount => "Tax amount",
        InvoiceFields.TotalAmount => "Total amount",
        InvoiceFields.AmountDue => "Amount due",
        InvoiceFields.PaymentStatus => "Payment status",
        InvoiceFields.VendorVatId => "Vendor VAT ID",
        InvoiceFields.Iban => "IBAN",
        "line_items" => "Line items",
        _ => LineCell(field),
    };

    /// <summary>Where a value came from.</summary>
    public static string Of(ValueOrigin origin) => origin switch
    {
        ValueOrigin.Xml => "E-invoice data",
        ValueOrigin.Text => "Page text",
        ValueOrigin.Ocr => "Text recognition",
        ValueOrigin.Derived => "Calculated",
        ValueOrigin.Learned => "Earlier invoices",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "Not an origin."),
    };

    // line_items[2].unit_price → Line 3, unit price
    private static string LineCell(string field)
    {
        var start = field.IndexOf('[') + 1;
        var end = field.IndexOf(']');
        return start > 0 && end > start && int.TryParse(field.AsSpan(start, end - start), out var index)
            ? $"Line {index + 1}, {field[(end + 1)..].TrimStart('.').Replace('_', ' ')}"
            : field;
    }
}
