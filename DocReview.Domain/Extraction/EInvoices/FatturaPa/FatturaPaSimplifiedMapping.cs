using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.FatturaPa;

/// <summary>FatturaPA's simplified form (FSM10), whose lines are with tax and whose totals are left to the reader.</summary>
internal static class FatturaPaSimplifiedMapping
{
    public static EInvoiceContent Map(XElement root)
    {
        var bodies = root.All("FatturaElettronicaBody").ToList();
        var content = new EInvoiceContent { Language = "it", Invoices = Math.Max(1, bodies.Count) };
        FatturaPaParts.AddSeller(content, root.At("FatturaElettronicaHeader/CedentePrestatore"));
        if (bodies.FirstOrDefault() is { } body)
        {
            var currency = FatturaPaParts.AddDocument(content, body);
            var lines = body.All("DatiBeniServizi").ToList();
            AddSums(content, lines, currency);
            content.Lines = [.. lines.Select(line => XmlLines.Line(line.Text("Descrizione"), null, null, null, line.Text("Importo")))];
        }

        return content;
    }

    private static void AddSums(EInvoiceContent content, List<XElement> lines, string? currency)
    {
        content.AddSum(InvoiceFields.TotalAmount, lines.SelectMany(line => line.All("Importo")), currency, "2.2.2 Importo");
        var taxes = lines.Select(Tax).ToList();
        if (taxes.Count > 0 && taxes.All(tax => tax is not null))
        {
            content.Add(InvoiceFields.TaxAmount, XmlAmount.Money(taxes.Sum()!.Value, currency),
                string.Join(" + ", lines.Select(line => line.Text("DatiIVA"))), "2.2.3 DatiIVA", ValueOrigin.Derived);
        }
    }

    // Given as an amount, or as a rate that is inside the price, or not at all where the line is exempt (Natura).
    private static decimal? Tax(XElement line)
    {
        var gross = XmlAmount.Parse(line.Text("Importo"));
        return XmlAmount.Parse(line.Text("DatiIVA/Imposta"))
            ?? (XmlAmount.Parse(line.Text("DatiIVA/Aliquota")) is { } rate and >= 0 and < 100
                ? decimal.Round((gross ?? 0) * rate / (100 + rate), 2, MidpointRounding.AwayFromZero)
                : line.At("Natura") is null ? null : 0);
    }
}
