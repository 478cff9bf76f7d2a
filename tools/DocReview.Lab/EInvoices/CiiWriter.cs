using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.EInvoices;

/// <summary>An invoice as UN/CEFACT Cross Industry Invoice, profile EN 16931, as Factur-X and ZUGFeRD attach it.</summary>
public static class CiiWriter
{
    private static readonly XNamespace Rsm = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static readonly XNamespace Ram = "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100";
    private static readonly XNamespace Udt = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100";

    public static byte[] Write(Invoice invoice, string currency)
    {
        var root = new XElement(Rsm + "CrossIndustryInvoice",
            new XAttribute(XNamespace.Xmlns + "rsm", Rsm), new XAttribute(XNamespace.Xmlns + "ram", Ram),
                new XAttribute(XNamespace.Xmlns + "udt", Udt),
            new XElement(Rsm + "ExchangedDocumentContext",
                new XElement(Ram + "GuidelineSpecifiedDocumentContextParameter", E("ID", "urn:cen.eu:en16931:2017"))),
            new XElement(Rsm + "ExchangedDocument",
                E("ID", invoice.Number),
                E("TypeCode", invoice.Kind == InvoiceKind.CreditNote ? "381" : "380"),
                new XElement(Ram + "IssueDateTime", Date(invoice.Date))),
            new XElement(Rsm + "SupplyChainTradeTransaction",
                invoice.Lines.Select(Line),
                new XElement(Ram + "ApplicableHeaderTradeAgreement",
                    PartyOf("SellerTradeParty", invoice.Seller), PartyOf("BuyerTradeParty", invoice.Buyer)),
                new XElement(Ram + "ApplicableHeaderTradeDelivery",
                    new XElement(Ram + "ActualDeliverySupplyChainEvent", new XElement(Ram + "OccurrenceDateTime", Date(invoice.Date)))),
                Settlement(invoice, currency)));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root + "\n");
    }

    private static XElement Line(InvoiceLine line, int index) => new(Ram + "IncludedSupplyChainTradeLineItem",
        new XElement(Ram + "AssociatedDocumentLineDocument", E("LineID", (index + 1).ToString(CultureInfo.InvariantCulture))),
        new XElement(Ram + "SpecifiedTradeProduct", E("Name", line.Description)),
        new XElement(Ram + "SpecifiedLineTradeAgreement",
            new XElement(Ram + "NetPriceProductTradePrice", E("ChargeAmount", GroundTruth.Money(line.UnitPrice)))),
        new XElement(Ram + "SpecifiedLineTradeDelivery",
            new XElement(Ram + "BilledQuantity", new XAttribute("unitCode", "C62"), line.Quantity.ToString(CultureInfo.InvariantCulture))),
        new XElement(Ram + "SpecifiedLineTradeSettlement",
            new XElement(
                Ram + "ApplicableTradeTax", E("TypeCode", "VAT"), E("CategoryCode", "S"), E("RateApplicablePercent", Rate(line.TaxRate))),
            new XElement(Ram + "SpecifiedTradeSettlementLineMonetarySummation", E("LineTotalAmount", GroundTruth.Money(line.Amount)))));

    private static XElement PartyOf(string role, Party party) => new(Ram + role,
        E("Name", party.Name),
        new XElement(Ram + "PostalTradeAddress",
            E("PostcodeCode", party.PostalCity.Split(' ', 2)[0]), E("LineOne", party.Street),
                E("CityName", party.PostalCity.Split(' ', 2)[^1]), E("CountryID", party.Country)),
        party.VatId is { } vat
            ? new XElement(Ram + "SpecifiedTaxRegistration", new XElement(Ram + "ID", new XAttribute("schemeID", "VA"), vat))
            : null);

    private static XElement Settlement(Invoice invoice, string currency)
    {
        var totals = invoice.Totals;
        return new XElement(Ram + "ApplicableHeaderTradeSettlement",
            E("PaymentReference", invoice.Number),
            E("InvoiceCurrencyCode", currency),
            invoice.Seller.Iban is { } iban
                ? new XElement(Ram + "SpecifiedTradeSettlementPaymentMeans", E("TypeCode", "58"),
                    new XElement(Ram + "PayeePartyCreditorFinancialAccount", E("IBANID", iban)))
                : null,
            totals.Shares.Select(share => new XElement(Ram + "ApplicableTradeTax",
                E("CalculatedAmount", GroundTruth.Money(share.Tax)), E("TypeCode", "VAT"), E("BasisAmount", GroundTruth.Money(share.Base)),
                E("CategoryCode", "S"), E("RateApplicablePercent", Rate(share.Rate)))),
            invoice.DueDate is { } due
                ? new XElement(Ram + "SpecifiedTradePaymentTerms", new XElement(Ram + "DueDateDateTime", Date(due))) : null,
            new XElement(Ram + "SpecifiedTradeSettlementHeaderMonetarySummation",
                E("LineTotalAmount", GroundTruth.Money(totals.Lines)),
                E("TaxBasisTotalAmount", GroundTruth.Money(totals.Net)),
                new XElement(Ram + "TaxTotalAmount", new XAttribute("currencyID", currency), GroundTruth.Money(totals.Tax)),
                E("GrandTotalAmount", GroundTruth.Money(totals.Total)),
                E("TotalPrepaidAmount", GroundTruth.Money(invoice.Prepaid)),
                E("DuePayableAmount", GroundTruth.Money(totals.Due))));
    }

    private static XElement Date(DateOnly date) =>
        new(Udt + "DateTimeString", new XAttribute("format", "102"), date.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private static string Rate(decimal rate) => rate.ToString("0.##", CultureInfo.InvariantCulture);

    private static XElement E(string name, string text) => new(Ram + name, text);
}
