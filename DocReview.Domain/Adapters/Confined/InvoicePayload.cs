using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>An invoice in a payload: the JSON that the database stores, too.</summary>
internal static class InvoicePayload
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static PayloadWriter Invoice(this PayloadWriter writer, InvoiceReading invoice) =>
        writer.Bytes(JsonSerializer.SerializeToUtf8Bytes(invoice, DomainJson.Options));

    /// <exception cref="MalformedFrameException">Not JSON of this shape, or a value that no invoice has.</exception>
    public static InvoiceReading Invoice(this ref PayloadReader reader, int pages)
    {
        try
        {
            var invoice = JsonSerializer.Deserialize<InvoiceReading>(reader.Bytes(MostBytes), DomainJson.Options);
            return InvoiceCheck.IsWellFormed(invoice, pages) ? invoice! : throw new MalformedFrameException("Not an invoice.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NotSupportedException)
        {
            throw new MalformedFrameException(error.Message);
        }
    }
}
