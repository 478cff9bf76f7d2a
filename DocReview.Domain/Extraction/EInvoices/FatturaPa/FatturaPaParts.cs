using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.FatturaPa;

/// <summary>What FatturaPA's ordinary and simplified forms have in common.</summary>
internal static class FatturaPaParts
{
    /// <summary>Names and ids of the seller, from the element that holds them.</summary>
    public static void AddSeller(EInvoiceContent content, XElement? seller)
    {
        if (seller is null)
        {
            return;
        }

        var named = seller.At("Anagrafica") ?? seller;
        content.Add(InvoiceFields.VendorName, named.Text("Denominazione"), null, "1.2.1.3.1 Denominazione");
        content.Add(InvoiceFields.VendorName, PersonName(named), null, "1.2.1.3.2 Nome, Cognome");
        content.Add(InvoiceFields.VendorVatId, VatNumber(seller.At("IdFiscaleIVA")), null, "1.2.1.1 IdFiscaleIVA");
        content.Add(InvoiceFields.VendorVatId, seller.Text("CodiceFiscale"), null, "1.2.1.2 CodiceFiscale");
    }

    /// <summary>Number, date, kind and currency of one document.</summary>
    /// <returns>The currency.</returns>
    public static string? AddDocument(EInvoiceContent content, XElement body)
    {
        if (body.At("DatiGenerali/DatiGeneraliDocumento") is not { } document)
        {
            return null;
        }

        var currency = content.AddCurrency(document.Text("Divisa"), [], "2.1.1.2 Divisa");
        content.Add(InvoiceFields.InvoiceDate, XmlDate.Read(document.At("Data")), document.Text("Data"), "2.1.1.3 Data");
        content.Add(InvoiceFields.InvoiceNumber, document.Text("Numero"), null, "2.1.1.4 Numero");
        content.DocumentType = document.Text("TipoDocumento") is "TD04" or "TD08" ? "credit_note" : "invoice";
        return currency;
    }

    private static string? PersonName(XElement named) =>
        string.Join(' ', new[] { named.Text("Nome"), named.Text("Cognome") }.OfType<string>()) is { Length: > 0 } name ? name : null;

    private static string? VatNumber(XElement? id)
    {
        var (country, code) = (id?.Text("IdPaese") ?? "", id?.Text("IdCodice"));
        return code is null ? null : code.StartsWith(country, StringComparison.OrdinalIgnoreCase) ? code : country + code;
    }
}
