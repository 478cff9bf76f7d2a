using System.Text.Json;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Export;

/// <summary>Writes invoices as JSON: flat objects with <c>line_items</c> nested, always the same members in the same order.</summary>
public static class JsonExport
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "application/json; charset=utf-8";

    private const int FlushAbove = 16 * 1024;

    /// <summary>Writes one invoice as an object.</summary>
    public static async Task WriteAsync(Stream destination, InvoiceRecord record, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(destination);
        Write(json, record);
        await json.FlushAsync(ct);
    }

    /// <summary>Writes an array, invoice by invoice as they come.</summary>
    public static async Task WriteAsync(Stream destination, IAsyncEnumerable<InvoiceRecord> records, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(destination);
        json.WriteStartArray();
        await foreach (var record in records.WithCancellation(ct))
        {
            Write(json, record);
            if (json.BytesPending > FlushAbove)
            {
                await json.FlushAsync(ct);
            }
        }

        json.WriteEndArray();
        await json.FlushAsync(ct);
    }

    private static void Write(Utf8JsonWriter json, InvoiceRecord record)
    {
        json.WriteStartObject();
        json.WriteString("document_id", record.DocumentId);
        json.WriteString("original_filename", record.OriginalFilename);
        foreach (var field in InvoiceFields.All)
        {
            json.WriteString(field, record.Invoice[field]);
        }

        json.WriteStartArray("line_items");
        foreach (var line in record.Invoice.LineItems)
        {
            Write(json, line);
        }

        json.WriteEndArray();
        json.WriteString("finalized_at", record.FinalizedAt.UtcDateTime);
        json.WriteString("finalized_by", record.FinalizedBy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReviewedLineItem line)
    {
        json.WriteStartObject();
        json.WriteString("description", line.Description);
        json.WriteString("quantity", line.Quantity);
        json.WriteString("unit_price", line.UnitPrice);
        json.WriteString("amount", line.Amount);
        json.WriteEndObject();
    }
}
