using DocReview.Domain.Extraction;

namespace DocReview.Tests.Integration.Support;

/// <summary>What the engine could have read off an invoice.</summary>
internal static class SampleReading
{
    /// <summary>A plain invoice over 119.00 EUR with one line.</summary>
    /// <param name="changes">Fields with other values; null for none.</param>
    public static InvoiceReading Plain(params (string Field, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>
        {
            [InvoiceFields.VendorName] = "Nordlicht Büromöbel GmbH",
            [InvoiceFields.InvoiceNumber] = "2026-0815",
            [InvoiceFields.InvoiceDate] = "2026-10-01",
            [InvoiceFields.DueDate] = "2026-10-31",
            [InvoiceFields.Currency] = "EUR",
            [InvoiceFields.NetAmount] = "100.00",
            [InvoiceFields.TaxAmount] = "19.00",
            [InvoiceFields.TotalAmount] = "119.00",
            [InvoiceFields.AmountDue] = "119.00",
        };
        foreach (var (field, value) in changes)
        {
            values[field] = value;
        }

        return new(
            InvoiceFields.All.ToDictionary(name => name, name => Field(values.GetValueOrDefault(name))),
            [new(Cell("Desk lamp"), Cell("2"), Cell("50.00"), Cell("100.00"), 0.9)],
            [new Finding("due_date_far", FindingSeverity.Note, InvoiceFields.DueDate, "Payment is due in 30 days.")],
            "invoice", "de");
    }

    private static FieldReading Field(string? value) => value is null
        ? FieldReading.Nothing
        : new(value, 0.98, new Evidence(value, 1, new Box(10, 20, 60, 30), ValueOrigin.Text, "Label", []), []);

    private static LineItemCell Cell(string value) => new(value, 1, new Box(10, 100, 60, 110));
}
