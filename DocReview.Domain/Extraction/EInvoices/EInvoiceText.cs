using System.Text;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>An e-invoice as text for people: a bare XML has no page to look at.</summary>
public static class EInvoiceText
{
    /// <summary>Fields one a line, then the invoice's lines as a table; free of NUL and lone surrogates as XML is.</summary>
    public static string Render(InvoiceReading reading)
    {
        var text = new StringBuilder();
        text.AppendLine(reading.DocumentType == "credit_note" ? "CREDIT NOTE (e-invoice)" : "INVOICE (e-invoice)").AppendLine();
        foreach (var field in InvoiceFields.All)
        {
            if (reading.Fields[field].Value is { } value)
            {
                text.AppendLine($"{Caption(field),-16}{value}");
            }
        }

        AppendLines(text, reading.LineItems);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static void AppendLines(StringBuilder text, IReadOnlyList<LineItemReading> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine($"{"Quantity",12}{"Unit price",14}{"Amount",14}  Description");
        foreach (var line in lines)
        {
            text.AppendLine($"{line.Quantity?.Value,12}{line.UnitPrice?.Value,14}{line.Amount?.Value,14}  {line.Description?.Value}");
        }
    }

    private static string Caption(string field) => field switch
    {
        InvoiceFields.VendorName => "Seller",
        InvoiceFields.InvoiceNumber => "Number",
        InvoiceFields.InvoiceDate => "Date",
        InvoiceFields.DueDate => "Due",
        InvoiceFields.Currency => "Currency",
        InvoiceFields.NetAmount => "Net",
        InvoiceFields.TaxAmount => "Tax",
        InvoiceFields.TotalAmount => "Total",
        InvoiceFields.AmountDue => "To pay",
        InvoiceFields.PaymentStatus => "Payment",
        InvoiceFields.VendorVatId => "VAT id",
        _ => "IBAN",
    };
}
