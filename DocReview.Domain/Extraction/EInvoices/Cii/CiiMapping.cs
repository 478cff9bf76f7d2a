using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.Cii;

/// <summary>
/// UN/CEFACT Cross Industry Invoice to EN 16931 terms: Factur-X, ZUGFeRD 2, XRechnung; ZUGFeRD 1.0, which names the
/// same things otherwise; and the drafts before it, which wrote them without a namespace.
/// </summary>
internal static class CiiMapping
{
    private const string Document = "ExchangedDocument|HeaderExchangedDocument";
    private const string Trade = "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction";
    private const string Agreement = "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement";
    private const string Settlement = "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement";
    private const string Summation = "SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation";

    /// <summary>Whether the root holds what this mapping reads.</summary>
    public static bool Fits(XElement root) => root.At(Document) is not null && root.At(Trade) is not null;

    public static EInvoiceContent Map(XElement root)
    {
        var content = new EInvoiceContent();
        var trade = root.At(Trade) ?? root;
        AddDocument(content, root.At(Document) ?? root);
        AddSeller(content, trade.At($"{Agreement}/SellerTradeParty"));
        if (trade.At(Settlement) is { } settlement)
        {
            AddSettlement(content, settlement);
        }

        content.Lines = [.. trade.All("IncludedSupplyChainTradeLineItem").Where(CiiLine.Counts).Select(CiiLine.Map)];
        return content;
    }

    private static void AddDocument(EInvoiceContent content, XElement document)
    {
        content.Add(InvoiceFields.InvoiceNumber, document.Text("ID"), null, "BT-1");
        var issued = document.At("IssueDateTime");
        content.Add(InvoiceFields.InvoiceDate, XmlDate.Read(issued), issued?.Text(), "BT-2");
        content.DocumentType = InvoiceTypeCode.DocumentType(document.Text("TypeCode"));
    }

    private static void AddSeller(EInvoiceContent content, XElement? seller)
    {
        if (seller is null)
        {
            return;
        }

        content.Add(InvoiceFields.VendorName, seller.Text("Name"), null, "BT-27");
        content.Add(InvoiceFields.VendorName, seller.Text("SpecifiedLegalOrganization/TradingBusinessName"), null, "BT-28");
        content.AddTaxIds(seller.All("SpecifiedTaxRegistration/ID").Select(id => (id.Text(), id.Attr("schemeID") == "VA")));
    }

    private static void AddSettlement(EInvoiceContent content, XElement settlement)
    {
        var currency = content.AddCurrency(settlement.Text("InvoiceCurrencyCode"), settlement.All($"{Summation}/GrandTotalAmount"));
        content.AddAccounts(settlement.All("SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID|ProprietaryID"));
        AddDueDates(content, settlement);
        if (settlement.At(Summation) is { } sums)
        {
            AddSums(content, sums, currency);
        }
    }

    // A date with a discount is the early one: BT-9 is when the whole is due.
    private static void AddDueDates(EInvoiceContent content, XElement settlement) => content.AddDueDates(settlement
        .All("SpecifiedTradePaymentTerms")
        .OrderBy(terms => terms.At("ApplicableTradePaymentDiscountTerms") is null ? 0 : 1)
        .ThenBy(terms => XmlDate.Read(terms.At("DueDateDateTime")), StringComparer.Ordinal)
        .SelectMany(terms => terms.All("DueDateDateTime")));

    private static void AddSums(EInvoiceContent content, XElement sums, string? currency)
    {
        content.AddMoney(InvoiceFields.NetAmount, sums.All("TaxBasisTotalAmount"), currency, "BT-109");
        content.AddMoney(InvoiceFields.TaxAmount, sums.All("TaxTotalAmount"), currency, "BT-110");
        content.AddMoney(InvoiceFields.TotalAmount, sums.All("GrandTotalAmount"), currency, "BT-112");
        content.AddMoney(InvoiceFields.AmountDue, sums.All("DuePayableAmount"), currency, "BT-115");
        content.Sums = new XmlSums(
            XmlAmount.Parse(sums.Text("AllowanceTotalAmount")), XmlAmount.Parse(sums.Text("ChargeTotalAmount")),
            XmlAmount.Parse(sums.Text("TotalPrepaidAmount")), XmlAmount.Parse(sums.Text("RoundingAmount")));
    }
}
