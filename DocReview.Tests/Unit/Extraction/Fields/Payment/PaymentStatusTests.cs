using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Payment;

/// <summary>Paid is only what the page says is paid.</summary>
public sealed class PaymentStatusTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData("Goods remain our property until paid in full.")]
    [InlineData("Invoices not paid within 30 days bear interest.")]
    [InlineData("Please pay by card, bank transfer or cheque.")]
    [InlineData("Accounts that are paid by direct debit get a discount of 2%.")]
    [InlineData("Thank you for your order.")]
    [InlineData("If this invoice has been paid, please ignore our reminder.")]
    [InlineData("Cheques should be made payable to Northwind Supplies Ltd")]
    [InlineData("Overdue accounts are charged 8% a year.")]
    [InlineData("Balances outstanding after 30 days are passed on.")]
    [InlineData("Payment method: Bank transfer")]
    [InlineData("Postage paid, Bristol")]
    public void Conditions_say_nothing_of_what_was_paid(string text) =>
        Assert.Null(Status(English().Text(40, 420, text)));

    [Theory]
    [InlineData("Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.")]
    [InlineData("Nicht fristgerecht bezahlte Rechnungen werden verzinst.")]
    [InlineData("Sollten Sie bereits bezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.")]
    [InlineData("Offene Forderungen treten wir ab.")]
    [InlineData("Zahlungsart: Überweisung")]
    public void German_conditions_say_nothing_either(string text) =>
        Assert.Null(Status(German().Text(40, 420, text)));

    [Theory]
    [InlineData("PAID")]
    [InlineData("Paid by card on 25/03/2024")]
    [InlineData("This invoice has been paid.")]
    [InlineData("Payment received with thanks.")]
    public void A_page_that_says_paid_is_paid(string text) => Assert.Equal("paid", Status(English().Text(40, 420, text)));

    [Fact]
    public void A_balance_of_nothing_is_paid() => Assert.Equal("paid", Status(English().Sum(384, "Balance due", "£0.00")));

    [Theory]
    [InlineData("Visa card")]
    [InlineData("Card payment")]
    [InlineData("Paid by Visa")]
    [InlineData("Cash")]
    [InlineData("Amount paid")]
    public void What_was_paid_is_not_due(string label)
    {
        var fields = Engine.Read([English().Sum(368, label, "£120.00").Page()]).Fields;

        Assert.Equal(("paid", null), (fields[PaymentStatus].Value, fields[AmountDue].Value));
    }

    private static PageBuilder English() => SampleDocuments.English().Text(350, 116, "Invoice date: 25/03/2024")
        .Sum(320, "Net amount", "£100.00").Sum(336, "VAT 20%", "£20.00").Sum(352, "Invoice total", "£120.00");

    private static PageBuilder German() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
        .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €");

    private static string? Status(PageBuilder page) => Engine.Read([page.Page()]).Fields[PaymentStatus].Value;
}
