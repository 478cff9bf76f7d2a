using System.Globalization;
using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.FatturaPa;

/// <summary>FatturaPA 1.0 to 1.2.x, the ordinary form; labels carry the specification's own numbers.</summary>
internal static class FatturaPaMapping
{
    public static EInvoiceContent Map(XElement root)
    {
        var bodies = root.All("FatturaElettronicaBody").ToList();
        var content = new EInvoiceContent { Language = "it", Invoices = Math.Max(1, bodies.Count) };
        FatturaPaParts.AddSeller(content, root.At("FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici"));
        if (bodies.FirstOrDefault() is { } body)
        {
            var currency = FatturaPaParts.AddDocument(content, body);
            AddSums(content, body, currency);
            AddPayment(content, body, currency);
            content.Lines = [.. body.All("DatiBeniServizi/DettaglioLinee").Where(Counts).Select(Line)];
        }

        return content;
    }

    private static void AddSums(EInvoiceContent content, XElement body, string? currency)
    {
        var document = body.At("DatiGenerali/DatiGeneraliDocumento");
        content.AddSum(
            InvoiceFields.NetAmount, body.All("DatiBeniServizi/DatiRiepilogo/ImponibileImporto"), currency, "2.2.2.5 ImponibileImporto");
        content.AddSum(InvoiceFields.TaxAmount, body.All("DatiBeniServizi/DatiRiepilogo/Imposta"), currency, "2.2.2.6 Imposta");
        content.AddMoney(
            InvoiceFields.TotalAmount, document?.All("ImportoTotaleDocumento") ?? [], currency, "2.1.1.9 ImportoTotaleDocumento");
        content.Sums = new XmlSums(Rounding: XmlAmount.Parse(document?.Text("Arrotondamento")));
    }

    private static void AddPayment(EInvoiceContent content, XElement body, string? currency)
    {
        var details = body.All("DatiPagamento/DettaglioPagamento").ToList();
        content.AddDueDates(details.SelectMany(detail => detail.All("DataScadenzaPagamento"))
            .OrderBy(date => XmlDate.Read(date), StringComparer.Ordinal), "2.4.2.5 DataScadenzaPagamento");
        foreach (var detail in details)
        {
            AddComputedDueDate(content, detail);
        }

        content.AddAccounts(details.SelectMany(detail => detail.All("IBAN")), "2.4.2.13 IBAN");
        AddAmountDue(content, details, currency);
    }

    // "30 days from the 1st of March", where the seller leaves the counting to the reader.
    private static void AddComputedDueDate(EInvoiceContent content, XElement detail)
    {
        var from = XmlDate.Read(detail.At("DataRiferimentoTerminiPagamento"));
        if (from is not null && XmlAmount.Parse(detail.Text("GiorniTerminiPagamento")) is { } days and >= 0 and <= 999)
        {
            var due = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays((int)days);
            content.Add(InvoiceFields.DueDate, due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                $"{from} + {days}", "2.4.2.4 GiorniTerminiPagamento", ValueOrigin.Derived);
        }
    }

    // Instalments add up to what is due; where each repeats the whole, they are ways to pay it.
    private static void AddAmountDue(EInvoiceContent content, List<XElement> details, string? currency)
    {
        var amounts = details.SelectMany(detail => detail.All("ImportoPagamento")).ToList();
        var parsed = amounts.Select(amount => XmlAmount.Parse(amount.Text())).OfType<decimal>().ToList();
        var alternatives = parsed.Count > 1 && parsed.Distinct().Count() == 1 && parsed[0] == content.Amount(InvoiceFields.TotalAmount);
        content.AddSum(InvoiceFields.AmountDue, alternatives ? amounts.Take(1) : amounts, currency, "2.4.2.6 ImportoPagamento");
    }

    private static bool Counts(XElement line) => XmlLines.Charges(
        XmlAmount.Parse(line.Text("Quantita")), XmlAmount.Parse(line.Text("PrezzoTotale")));

    private static XmlLine Line(XElement line) => XmlLines.Line(
        line.Text("Descrizione"), line.Text("Quantita"), line.Text("PrezzoUnitario"), basis: null, line.Text("PrezzoTotale"));
}
