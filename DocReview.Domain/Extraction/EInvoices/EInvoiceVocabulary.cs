using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Cii;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.FatturaPa;
using DocReview.Domain.Extraction.EInvoices.Ubl;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Distinguishes e-invoices from other XML by root element and namespace, whatever their version.</summary>
internal static class EInvoiceVocabulary
{
    /// <summary>Whether a document with this root may be an invoice; what it holds decides in the end.</summary>
    public static bool Knows(XName root) => root.LocalName switch
    {
        "CrossIndustryInvoice" or "CrossIndustryDocument" or "Invoice" or "CreditNote" => true,
        "FatturaElettronica" or "FatturaElettronicaSemplificata" => true,
        "StandardBusinessDocument" => true,
        _ => false,
    };

    /// <summary>Maps a document.</summary>
    /// <returns>Null where it is not an invoice: an order, a despatch advice, or XML of another world.</returns>
    public static EInvoiceContent? Map(XElement root)
    {
        var invoice = Unwrap(root);
        return invoice.Name.LocalName switch
        {
            "FatturaElettronica" => FatturaPaMapping.Map(invoice),
            "FatturaElettronicaSemplificata" => FatturaPaSimplifiedMapping.Map(invoice),
            "CrossIndustryInvoice" or "CrossIndustryDocument" when CiiMapping.Fits(invoice) => CiiMapping.Map(invoice),
            // ZUGFeRD's release candidates called their root Invoice too.
            "Invoice" when CiiMapping.Fits(invoice) => CiiMapping.Map(invoice),
            "Invoice" or "CreditNote" when UblMapping.Fits(invoice) => UblMapping.Map(invoice),
            _ => null,
        };
    }

    // Peppol hands invoices over in an envelope (UN/CEFACT Standard Business Document).
    private static XElement Unwrap(XElement root) => root.Name.LocalName == "StandardBusinessDocument"
        ? root.Elements().FirstOrDefault(child => child.Name.LocalName != "StandardBusinessDocument" && Knows(child.Name)) ?? root
        : root;
}
