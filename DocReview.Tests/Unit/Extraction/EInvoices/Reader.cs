using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

/// <summary>Reads a sample, and lets expectations on its fields stand in a row.</summary>
internal static class Reader
{
    public static InvoiceReading Read(string xml) => Read(xml.Bytes());

    public static InvoiceReading Read(byte[] xml) =>
        new EInvoiceReader().Read(xml) ?? throw new Xunit.Sdk.XunitException("The XML was not taken for an invoice.");

    public static InvoiceReading Says(this InvoiceReading reading, string field, string? value)
    {
        Assert.True(value == reading.Fields[field].Value,
            $"{field}: expected {value ?? "nothing"}, read {reading.Fields[field].Value ?? "nothing"}");
        return reading;
    }
}
