using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.EInvoices;

/// <summary>An invoice as OASIS UBL 2.1 in the shape of Peppol BIS Billing 3.</summary>
public static class UblWriter
{
    private static readonly XNamespace Root = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    public static byte[] Write(Invoice invoice, string currency)
    {
        var totals = invoice.Totals;
        var root = new XElement(Root + "Invoice",
            new XAttribute(XNamespace.Xmlns + "cac", Cac), new XAttribute(XNamespace.Xmlns + "cbc", Cbc),
            B("CustomizationID", "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"),
            B("ProfileID", "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"),
            B("ID", invoice.Number), B("IssueDate", Date(invoice.Date)),
            invoice.DueDate is { } due ? B("DueDate", Date(due)) : null,
            B("InvoiceTypeCode", "380"), B("DocumentCurrencyCode", currency),
            PartyOf("AccountingSupplierParty", invoice.Seller), PartyOf("AccountingCustomerParty", invoice.Buyer),
            invoice.Seller.Iban is { } iban
                ? A("PaymentMeans", B("PaymentMeansCode", "30"), B("PaymentID", invoice.Number), A("PayeeFinancialAccount", B("ID", iban)))
                : null,
            A("TaxTotal", Money("TaxAmount", totals.Tax, currency), totals.Shares.Select(share => A("TaxSubtotal",
                Money("TaxableAmount", share.Base, currency), Money("TaxAmount", share.Tax, currency),
                    Category("TaxCategory", share.Rate)))),
            A("LegalMonetaryTotal",
                Money("LineExtensionAmount", totals.Lines, currency), Money("TaxExclusiveAmount", totals.Net, currency),
                Money("TaxInclusiveAmount", totals.Total, currency), Money("PayableAmount", totals.Due, currency)),
            invoice.Lines.Select((line, i) => Line(line, i, currency)));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root + "\n");
    }

    private static XElement PartyOf(string role, Party party) => A(role, A("Party",
        A("PartyName", B("Name", party.Name)),
        A("PostalAddress", B("StreetName", party.Street), B("CityName", party.PostalCity.Split(' ', 2)[^1]),
            B("PostalZone", party.PostalCity.Split(' ', 2)[0]),
            A("Country", B("IdentificationCode", party.Country))),
        party.VatId is { } vat ? A("PartyTaxScheme", B("CompanyID", vat), A("TaxScheme", B("ID", "VAT"))) : null,
        A("PartyLegalEntity", B("RegistrationName", party.Name))));

    private static XElement Line(InvoiceLine line, int index, string currency) => A("InvoiceLine",
        B("ID", (index + 1).ToString(CultureInfo.InvariantCulture)),
        new XElement(Cbc + "InvoicedQuantity", new XAttribute("unitCode", "C62"), line.Quantity.ToString(CultureInfo.InvariantCulture)),
        Money("LineExtensionAmount", line.Amount, currency),
        A("Item", B("Name", line.Description), Category("ClassifiedTaxCategory", line.TaxRate)),
        A("Price", Money("PriceAmount", line.UnitPrice, currency)));

    private static XElement Category(string name, decimal rate) => A(name,
        B("ID", "S"), B("Percent", rate.ToString("0.##", CultureInfo.InvariantCulture)), A("TaxScheme", B("ID", "VAT")));

    private static XElement Money(string name, decimal amount, string currency) =>
        new(Cbc + name, new XAttribute("currencyID", currency), GroundTruth.Money(amount));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XElement A(string name, params object?[] content) => new(Cac + name, content);

    private static XElement B(string name, string text) => new(Cbc + name, text);
}
