using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Reads CII, UBL and FatturaPA; refuses what could harm, and returns null for what is not an invoice.</summary>
public sealed class EInvoiceReader
{
    /// <summary>Reads one XML document.</summary>
    /// <returns>Null where the XML is well-formed but not an invoice of a known vocabulary.</returns>
    /// <exception cref="UnreadableFileException">Not well-formed, a DTD, too deep or too large.</exception>
    public InvoiceReading? Read(byte[] xml)
    {
        var content = EInvoiceVocabulary.Map(EInvoiceXml.Load(xml));
        return content is null ? null : EInvoiceAssembly.Assemble(content);
    }
}
