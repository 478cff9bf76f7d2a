using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.Cii;

/// <summary>A line (BG-25) of a Cross Industry Invoice.</summary>
internal static class CiiLine
{
    private const string Price = "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice";
    private const string Quantity = "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery/BilledQuantity";
    private const string Amount = "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement/"
        + "SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation/LineTotalAmount";

    /// <summary>Groups repeat what their sub-lines say (EXTENDED profile), and notes only carry text.</summary>
    public static bool Counts(XElement line) =>
        line.Text("AssociatedDocumentLineDocument/LineStatusReasonCode") is not ("GROUP" or "INFORMATION")
        && XmlLines.Charges(XmlAmount.Parse(line.Text(Quantity)), XmlAmount.Parse(line.Text(Amount)));

    public static XmlLine Map(XElement line) => XmlLines.Line(
        line.Text("SpecifiedTradeProduct/Name") ?? line.Text("SpecifiedTradeProduct/Description")
            ?? line.Text("AssociatedDocumentLineDocument/IncludedNote/Content"),
        line.Text(Quantity),
        line.Text($"{Price}/ChargeAmount"),
        line.Text($"{Price}/BasisQuantity"),
        line.Text(Amount));
}
