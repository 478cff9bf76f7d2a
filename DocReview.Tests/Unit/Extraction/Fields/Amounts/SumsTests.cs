using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Amounts;

/// <summary>What stands between net, tax, total and what is due: surcharges, halves, withheld tax, old balances.</summary>
public sealed class SumsTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void What_an_early_payer_would_pay_is_not_what_is_due()
    {
        var page = SampleDocuments.German().Text(40, 420, "2 % Skonto = 2,38 EUR, Zahlbetrag 116,62 EUR bei Zahlung bis 11.03.2024").Page();
        Assert.NotEqual("116.62", Value(AmountDue, page));
    }

    [Fact]
    public void What_an_early_payer_would_pay_is_not_what_is_due_under_a_head_of_its_own()
    {
        var page = SampleDocuments.German().Text(40, 420, "Skonto 2 % bis 11.03.2024").Text(40, 434, "Skontobetrag")
            .Right(200, 434, "2,38 EUR")
            .Text(40, 448, "Zahlbetrag").Right(200, 448, "116,62 EUR").Page();
        Assert.NotEqual("116.62", Value(AmountDue, page));
    }

    [Fact]
    public void Nothing_paid_so_far_is_not_what_is_due()
    {
        var page = SampleDocuments.German().Sum(368, "Bereits gezahlt", "0,00 €").Sum(384, "Zahlbetrag", "119,00 €").Page();
        Assert.Equal("119.00", Value(AmountDue, page));
    }

    [Fact]
    public void No_tax_beside_a_surcharge()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(304, "Subtotal", "$200.00")
            .Sum(320, "Fuel surcharge", "$12.50")
            .Sum(336, "Tax (0%)", "$0.00").Sum(352, "Total", "$212.50").Page();
        Assert.Equal(("0.00", "212.50"), (Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void Central_and_state_tax_are_summed_from_their_columns()
    {
        var page = Indian()
            .Text(40, 360, "HSN/SAC").Right(180, 360, "Taxable Value").Right(250, 360, "CGST Rate").Right(320, 360, "CGST Amount")
            .Right(390, 360, "SGST Rate").Right(460, 360, "SGST Amount").Right(560, 360, "Total Tax")
            .Text(40, 376, "84713010").Right(180, 376, "1,000.00").Right(250, 376, "9%").Right(320, 376, "90.00").Right(390, 376, "9%")
            .Right(460, 376, "90.00").Right(560, 376, "180.00")
            .Text(40, 392, "998314").Right(180, 392, "500.00").Right(250, 392, "9%").Right(320, 392, "45.00").Right(390, 392, "9%")
            .Right(460, 392, "45.00").Right(560, 392, "90.00")
            .Text(40, 408, "Total").Right(180, 408, "1,500.00").Right(320, 408, "135.00").Right(460, 408, "135.00")
            .Right(560, 408, "270.00")
            .Sum(440, "Grand Total", "₹ 1,770.00").Page();
        Assert.Equal(("1500.00", "270.00", "1770.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void Tax_over_state_borders_is_read_off_its_column()
    {
        var page = Indian()
            .Text(40, 360, "HSN/SAC").Right(180, 360, "Taxable Value").Right(320, 360, "IGST Rate").Right(460, 360, "IGST Amount")
            .Text(40, 376, "84713010").Right(180, 376, "1,000.00").Right(320, 376, "18%").Right(460, 376, "180.00")
            .Sum(440, "Grand Total", "₹ 1,180.00").Page();
        Assert.Equal(("1000.00", "180.00", "1180.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void Several_rates_are_added()
    {
        var page = German().Sum(300, "Zwischensumme netto", "146,67 €").Sum(316, "7 % MwSt. auf 80,00 €", "5,60 €")
            .Sum(332, "19 % MwSt. auf 66,67 €", "12,67 €")
            .Sum(352, "Rechnungsbetrag", "164,94 €").Page();
        Assert.Equal(("146.67", "18.27", "164.94"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void Tax_withheld_in_italy_stands_between_total_and_due()
    {
        var page = new PageBuilder().Text(40, 40, "Studio Esempio S.r.l.", 1.5).Text(40, 62, "Via Lunga 4").Text(40, 76, "20121 Milano")
            .Text(350, 130, "Fattura n. 27/2024", 1.2).Text(350, 150, "Data: 12/03/2024").Text(40, 130, "Spett.le")
            .Text(40, 144, "Cliente S.p.A.").Text(40, 158, "Corso Breve 9")
            .Sum(304, "Imponibile", "1.000,00 €").Sum(320, "IVA 22%", "220,00 €").Sum(336, "Totale fattura", "1.220,00 €")
            .Sum(352, "Ritenuta d'acconto 20%", "-200,00 €").Sum(368, "Netto a pagare", "1.020,00 €").Page();
        Assert.Equal(("1000.00", "220.00", "1220.00", "1020.00"),
            (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page), Value(AmountDue, page)));
        Assert.NotEqual("partial", Value(PaymentStatus, page));
    }

    [Fact]
    public void Tax_withheld_in_spain_is_no_tax_on_sales()
    {
        var page = new PageBuilder().Text(40, 40, "Estudio Ejemplo S.L.", 1.5).Text(40, 62, "Calle Larga 4").Text(40, 76, "28001 Madrid")
            .Text(350, 130, "Factura nº 2024/027", 1.2).Text(350, 150, "Fecha: 12/03/2024").Text(40, 130, "Cliente")
            .Text(40, 144, "Comprador S.A.").Text(40, 158, "Paseo Corto 9")
            .Sum(304, "Base imponible", "1.000,00 €").Sum(320, "IVA 21%", "210,00 €").Sum(336, "Retención IRPF 15%", "-150,00 €")
            .Sum(352, "Total a pagar", "1.060,00 €").Page();
        Assert.Equal(("1000.00", "210.00"), (Value(NetAmount, page), Value(TaxAmount, page)));
    }

    [Fact]
    public void The_bill_is_what_is_charged_now_and_not_the_old_balance()
    {
        var page = SampleDocuments.English().Text(350, 116, "Bill date: 25/03/2024").Sum(288, "Previous balance", "$84.10")
            .Sum(304, "Payments received, thank you", "-$84.10")
            .Sum(320, "Current charges", "$91.20").Sum(336, "Tax", "$6.38").Sum(352, "Total current charges", "$97.58")
            .Sum(376, "Amount due", "$97.58").Page();
        Assert.Equal(("97.58", "97.58"), (Value(TotalAmount, page), Value(AmountDue, page)));
        Assert.NotEqual("partial", Value(PaymentStatus, page));
    }

    [Fact]
    public void An_unpaid_balance_raises_what_is_due_over_the_bill()
    {
        var page = SampleDocuments.English().Text(350, 116, "Bill date: 25/03/2024").Sum(288, "Previous balance", "$50.00")
            .Sum(320, "Current charges", "$91.20").Sum(336, "Tax", "$6.38").Sum(352, "Total current charges", "$97.58")
            .Sum(376, "Total amount due", "$147.58").Page();
        Assert.Equal(("97.58", "147.58"), (Value(TotalAmount, page), Value(AmountDue, page)));
    }

    [Fact]
    public void Instalments_paid_are_taken_off_the_years_bill()
    {
        var page = German().Sum(288, "Nettobetrag", "1.000,00 €").Sum(304, "Umsatzsteuer 19 %", "190,00 €")
            .Sum(320, "Rechnungsbetrag brutto", "1.190,00 €")
            .Sum(336, "abzüglich geleisteter Abschläge", "-1.100,00 €").Sum(352, "Nachzahlung", "90,00 €")
            .Text(40, 400, "Ihr neuer monatlicher Abschlag beträgt 99,00 € ab 01.05.2024.").Page();
        Assert.Equal(("1000.00", "190.00", "1190.00", "90.00"),
            (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page), Value(AmountDue, page)));
    }

    [Fact]
    public void Reverse_charge_has_no_tax_to_invent()
    {
        var page = German().Sum(320, "Nettobetrag", "100,00 €").Sum(352, "Rechnungsbetrag", "100,00 €")
            .Text(40, 400, "Steuerschuldnerschaft des Leistungsempfängers, 0 % USt. gemäß § 13b UStG.").Page();
        Assert.Equal(("100.00", "100.00"), (Value(NetAmount, page), Value(TotalAmount, page)));
        Assert.True(Value(TaxAmount, page) is null or "0.00");
    }

    [Fact]
    public void A_credit_note_keeps_the_sign_that_is_printed()
    {
        var page = new PageBuilder().Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
            .Text(40, 200, "Gutschrift Nr. GS-2024-31", 1.3).Text(350, 146, "Datum: 04.03.2024")
            .Sum(320, "Nettobetrag", "-100,00 €").Sum(336, "19 % MwSt.", "-19,00 €").Sum(352, "Gesamtbetrag", "-119,00 €").Page();
        Assert.Equal(("-100.00", "-19.00", "-119.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void A_credit_note_with_the_sign_behind_keeps_it()
    {
        var page = new PageBuilder().Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
            .Text(40, 200, "Gutschrift Nr. GS-2024-31", 1.3).Text(350, 146, "Datum: 04.03.2024")
            .Sum(320, "Nettobetrag", "100,00-").Sum(336, "19 % MwSt.", "19,00-").Sum(352, "Gesamtbetrag EUR", "119,00-").Page();
        Assert.Equal(("-100.00", "-19.00", "-119.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    private static PageBuilder German() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024");

    private static PageBuilder Indian() => new PageBuilder()
        .Text(40, 40, "Sample Traders Pvt. Ltd.", 1.5).Text(40, 62, "14 Long Road").Text(40, 76, "Pune 411001")
        .Text(40, 90, "GSTIN: 27ABCDE1234F1Z5")
        .Text(350, 40, "TAX INVOICE", 1.4).Text(350, 100, "Invoice No: ST/24/117").Text(350, 116, "Date: 25-03-2024")
        .Text(40, 130, "Bill to:").Text(40, 144, "Buyer Industries").Text(40, 158, "1 Short Road");

    private static string? Value(string field, params IReadOnlyList<Page> pages) => Engine.Read(pages).Fields[field].Value;
}
