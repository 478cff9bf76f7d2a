using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.Ubl;

/// <summary>OASIS UBL Invoice and CreditNote to EN 16931 terms: Peppol BIS, XRechnung, and national dialects of 2.x.</summary>
internal static class UblMapping
{
    /// <summary>Whether the root holds what this mapping reads.</summary>
    public static bool Fits(XElement root) => root.At("AccountingSupplierParty|SellerParty") is not null && root.At("ID") is not null;

    public static EInvoiceContent Map(XElement root)
    {
        var content = new EInvoiceContent { DocumentType = DocumentType(root) };
        content.Add(InvoiceFields.InvoiceNumber, root.Text("ID"), null, "BT-1");
        content.Add(InvoiceFields.InvoiceDate, XmlDate.Read(root.At("IssueDate")), root.Text("IssueDate"), "BT-2");
        content.AddDueDates(DueDates(root));
        AddSeller(content, root.At("AccountingSupplierParty/Party") ?? root.At("SellerParty/Party") ?? root.At("SellerParty"));
        content.AddAccounts(root.All("PaymentMeans/PayeeFinancialAccount/ID"));
        var currency =
            content.AddCurrency(root.Text("DocumentCurrencyCode|InvoiceCurrencyCode"), root.All("LegalMonetaryTotal/PayableAmount"));
        AddSums(content, root, currency);
        content.Lines = [.. root.All("InvoiceLine|CreditNoteLine").Where(Counts).Select(Line)];
        return content;
    }

    private static string DocumentType(XElement root) => root.Name.LocalName == "CreditNote"
        ? "credit_note"
        : InvoiceTypeCode.DocumentType(root.Text("InvoiceTypeCode"));

    // The header's date in invoices; in credit notes and older dialects it stands with the means or the terms.
    private static IEnumerable<XElement> DueDates(XElement root) => root.All("DueDate")
        .Concat(root.All("PaymentMeans/PaymentDueDate"))
        .Concat(root.All("PaymentTerms/PaymentDueDate|InstallmentDueDate"));

    private static void AddSeller(EInvoiceContent content, XElement? seller)
    {
        if (seller is null)
        {
            return;
        }

        content.Add(InvoiceFields.VendorName, seller.Text("PartyLegalEntity/RegistrationName"), null, "BT-27");
        content.Add(InvoiceFields.VendorName, seller.Text("PartyName/Name"), null, "BT-28");
        content.Add(InvoiceFields.VendorName, PersonName(seller.At("Person")), null, "BT-27");
        content.AddTaxIds(seller.All("PartyTaxScheme").Select(scheme =>
            (scheme.Text("CompanyID"), scheme.Text("TaxScheme/ID") is "VAT" or "VA")));
    }

    private static string? PersonName(XElement? person) =>
        string.Join(' ', new[] { person?.Text("FirstName"), person?.Text("FamilyName") }.OfType<string>()) is { Length: > 0 } name
            ? name : null;

    private static void AddSums(EInvoiceContent content, XElement root, string? currency)
    {
        if (root.At("LegalMonetaryTotal") is not { } sums)
        {
            return;
        }

        content.AddSum(InvoiceFields.TaxAmount, root.All("TaxTotal/TaxAmount"), currency, "BT-110");
        content.AddMoney(InvoiceFields.TotalAmount, sums.All("TaxInclusiveAmount"), currency, "BT-112");
        content.AddMoney(InvoiceFields.AmountDue, sums.All("PayableAmount"), currency, "BT-115");
        content.Sums = new XmlSums(
            XmlAmount.Parse(sums.Text("AllowanceTotalAmount")), XmlAmount.Parse(sums.Text("ChargeTotalAmount")),
            XmlAmount.Parse(sums.Text("PrepaidAmount")), XmlAmount.Parse(sums.Text("PayableRoundingAmount")));
        AddNet(content, sums, currency);
    }

    // OIOUBL 2 writes the tax into TaxExclusiveAmount: there the lines' sum is the net, as the total shows.
    private static void AddNet(EInvoiceContent content, XElement sums, string? currency)
    {
        var exclusive = XmlAmount.Parse(sums.Text("TaxExclusiveAmount"));
        var lines = XmlAmount.Parse(sums.Text("LineExtensionAmount")) - (content.Sums.Allowances ?? 0) + (content.Sums.Charges ?? 0);
        var before = content.Amount(InvoiceFields.TotalAmount) - content.Amount(InvoiceFields.TaxAmount);
        if (exclusive is not null && exclusive != before && lines == before)
        {
            content.Add(InvoiceFields.NetAmount, XmlAmount.Money(before!.Value, currency), sums.Text("LineExtensionAmount"), "BT-106");
        }

        content.AddMoney(InvoiceFields.NetAmount, sums.All("TaxExclusiveAmount"), currency, "BT-109");
    }

    private static bool Counts(XElement line) => XmlLines.Charges(
        XmlAmount.Parse(line.Text("InvoicedQuantity|CreditedQuantity")), XmlAmount.Parse(line.Text("LineExtensionAmount")));

    private static XmlLine Line(XElement line) => XmlLines.Line(
        line.Text("Item/Name") ?? line.Text("Item/Description"),
        line.Text("InvoicedQuantity|CreditedQuantity"),
        line.Text("Price/PriceAmount"),
        line.Text("Price/BaseQuantity"),
        line.Text("LineExtensionAmount"));
}
