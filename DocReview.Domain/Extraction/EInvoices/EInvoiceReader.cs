using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Reads CII, UBL and FatturaPA; refuses what could harm, and returns null for what is no invoice.</summary>
public sealed class EInvoiceReader : IEInvoiceReader
{
    /// <inheritdoc />
    public InvoiceReading? Read(byte[] xml)
    {
        var content = EInvoiceVocabulary.Map(EInvoiceXml.Load(xml));
        return content is null ? null : EInvoiceAssembly.Assemble(content);
    }
}
