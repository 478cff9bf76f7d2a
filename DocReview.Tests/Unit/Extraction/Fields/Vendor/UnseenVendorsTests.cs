using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Vendor;

/// <summary>What documents of vendors nobody has seen do differently, a name for each.</summary>
public sealed class UnseenVendorsTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void A_tax_offices_number_is_no_vat_id() =>
        Assert.Null(Value(VendorVatId, GermanWithoutIds().Text(40, 790, "Steuernummer: 21/345/67890").Page()));

    [Fact]
    public void A_swiss_number_is_known_by_the_word_behind_it()
    {
        var page = GermanWithoutIds().Text(40, 90, "CHE-123.456.788 MWST").Page();
        Assert.Equal("CHE-123.456.788", Value(VendorVatId, page));
    }

    [Fact]
    public void A_belgian_number_keeps_the_country_that_stands_apart()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "€120.00")
            .Text(40, 790, "Northwind Supplies Ltd – Btw BE 0403.170.701 – Antwerpen").Page();
        Assert.Equal("BE0403.170.701", Value(VendorVatId, page));
    }

    [Fact]
    public void An_account_broken_after_its_first_group_goes_on_in_the_next_line()
    {
        var page = GermanWithoutIds().Text(40, 780, "Muster Werkzeuge GmbH, Hauptstraße 5, 80331 München, IBAN DE88 2008")
            .Text(40, 794, "0000 0970 3757 00 (Nordbank), Rückgabe binnen 30 Tagen").Page();
        Assert.Equal("DE88200800000970375700", Value(Domain.Extraction.InvoiceFields.Iban, page));
    }

    [Fact]
    public void Two_equal_halves_of_a_tax_are_added()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(320, "Sub Total", "1,000.00")
            .Sum(336, "CGST 9%", "90.00").Sum(352, "SGST 9%", "90.00").Sum(368, "Total", "₹ 1,180.00").Page();
        Assert.Equal("180.00", Value(TaxAmount, page));
    }

    [Fact]
    public void A_deposit_leaves_the_rest_to_be_paid()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(320, "Net amount", "£100.00")
            .Sum(336, "VAT 20%", "£20.00")
            .Sum(352, "Invoice total", "£120.00").Text(240, 368, "Less: received on account 2 March 2024").Right(560, 368, "(£50.00)")
            .Sum(384, "Balance now due", "£70.00").Page();
        Assert.Equal(("partial", "70.00", "120.00"), (Value(PaymentStatus, page), Value(AmountDue, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void The_date_after_the_sum_that_is_due_is_the_due_date()
    {
        var page = SampleDocuments.English().Text(350, 116, "Invoice date: 2 April 2024").Text(350, 132, "TOTAL AMOUNT DUE ON 2 May 2024")
            .Right(590, 132, "£120.00")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("2024-05-02", Value(DueDate, page));
    }

    [Fact]
    public void The_date_behind_the_place_is_a_letters_date()
    {
        var page = new PageBuilder().Text(40, 40, "Kegelverein Lindau e. V.", 1.5).Text(40, 62, "Seeweg 1, 88131 Lindau")
            .Text(40, 130, "Herrn Otto Kunde").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
            .Text(420, 190, "Lindau, 15. Januar 2024").Text(40, 220, "Jahresgebührenrechnung 2024-0117", 1.2)
            .Text(40, 250, "wie in der Versammlung vom 23.11.2023 beschlossen, stellen wir Dir in Rechnung:")
            .Sum(300, "Grundgebühr", "60,00 €").Sum(316, "Bahnmiete", "15,00 €").Sum(340, "Summe", "75,00 €").Page();
        Assert.Equal(
            ("2024-01-15", "2024-0117", "75.00"), (Value(InvoiceDate, page), Value(InvoiceNumber, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void A_credit_note_is_not_called_by_the_invoice_that_it_takes_back()
    {
        var page = new PageBuilder().Text(40, 40, "Voorbeeld Handel B.V.", 1.5).Text(40, 62, "Dorpsweg 4").Text(40, 76, "3511 AB Utrecht")
            .Text(40, 200, "Creditnota CN24/0031", 1.3).Text(40, 220, "Datum: 14/02/2024")
            .Text(40, 236, "Betreft: onze factuur VF24/0412 van 22/01/2024")
            .Sum(336, "Btw 21 %", "-21,00").Sum(352, "Totaal EUR", "-121,00").Page();
        Assert.Equal("CN24/0031", Value(InvoiceNumber, page));
    }

    [Fact]
    public void The_company_behind_a_trade_name_is_found()
    {
        var page = new PageBuilder().Text(480, 40, "Factuur", 1.8).Text(40, 130, "Factuuradres").Text(40, 144, "Jan Klant")
            .Text(40, 158, "Kerkstraat 2")
            .Text(350, 130, "Factuurnummer: F24-0599").Text(350, 146, "Factuurdatum: 29-11-2024")
            .Sum(336, "Totaal excl. btw", "€ 100,00").Sum(344, "Totaal btw", "€ 21,00").Sum(352, "Totaal incl. btw", "€ 121,00")
            .Text(40, 790, "De Blauwe Schop is een handelsnaam van Voorbeeld Tuinen B.V. · Dorpsweg 4, 3511 AB Utrecht").Page();
        Assert.Equal("Voorbeeld Tuinen B.V.", Value(VendorName, page));
    }

    [Fact]
    public void Net_and_tax_are_read_off_the_last_row_of_the_table_of_rates()
    {
        var page = GermanWithoutSums().Sum(300, "GESAMT", "168,00 EUR")
            .Text(40, 360, "USt-Satz").Right(180, 360, "Netto").Right(260, 360, "USt").Right(340, 360, "Brutto")
            .Text(40, 376, "10 %").Right(180, 376, "80,00").Right(260, 376, "8,00").Right(340, 376, "88,00")
            .Text(40, 392, "20 %").Right(180, 392, "66,67").Right(260, 392, "13,33").Right(340, 392, "80,00")
            .Text(40, 408, "Summe").Right(180, 408, "146,67").Right(260, 408, "21,33").Right(340, 408, "168,00").Page();
        Assert.Equal(("146.67", "21.33", "168.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void Net_and_tax_of_several_rates_are_added_where_the_table_does_not()
    {
        var page = GermanWithoutSums().Sum(300, "GESAMT", "168,00 EUR")
            .Text(40, 360, "USt-Satz").Right(180, 360, "Netto").Right(260, 360, "USt").Right(340, 360, "Brutto")
            .Text(40, 376, "10 %").Right(180, 376, "80,00").Right(260, 376, "8,00").Right(340, 376, "88,00")
            .Text(40, 392, "20 %").Right(180, 392, "66,67").Right(260, 392, "13,33").Right(340, 392, "80,00").Page();
        Assert.Equal(("146.67", "21.33"), (Value(NetAmount, page), Value(TaxAmount, page)));
    }

    [Fact]
    public void A_number_with_a_letter_before_it_is_no_money_of_south_africa()
    {
        var page = GermanWithoutSums().Text(350, 162, "Vorgang: R-14377").Sum(352, "Gesamtbetrag EUR", "119,00").Page();
        Assert.Equal("EUR", Value(Currency, page));
    }

    [Fact]
    public void What_goes_back_to_the_seller_is_no_change_from_a_till()
    {
        var page = new PageBuilder().Text(40, 40, "Voorbeeld Handel B.V.", 1.5).Text(40, 62, "Dorpsweg 4").Text(40, 76, "3511 AB Utrecht")
            .Text(40, 200, "Creditnota CN24/0031", 1.3).Text(40, 220, "Datum: 14/02/2024").Text(40, 280, "Pallet retour")
            .Right(560, 280, "12,50")
            .Sum(336, "Btw 21 %", "-21,00").Sum(352, "Totaal EUR", "-121,00").Page();
        Assert.Null(Value(PaymentStatus, page));
    }

    [Fact]
    public void The_date_of_a_quotation_is_not_the_invoices()
    {
        var page = new PageBuilder().Text(40, 40, "SARL Exemple Plomberie", 1.5).Text(40, 62, "4 rue du Four").Text(40, 76, "26400 Crest")
            .Text(350, 130, "Facture n° FA 0188", 1.2).Text(350, 160, "Devis n° DE 0091 du 09/01/2024").Text(350, 176, "Date : 18/02/2024")
            .Sum(320, "Total HT", "100,00 €").Sum(336, "TVA 20 %", "20,00 €").Sum(352, "Total TTC", "120,00 €").Page();
        Assert.Equal("2024-02-18", Value(InvoiceDate, page));
    }

    [Fact]
    public void A_sample_page_inside_the_invoice_is_left_alone()
    {
        var sample = new PageBuilder().Text(40, 40, "Musterrechnung", 1.6).Text(350, 130, "Rechnungsnummer: 0000-1")
            .Text(350, 146, "Rechnungsdatum: 01.01.2020")
            .Sum(320, "Nettobetrag", "1.000,00 €").Sum(336, "zzgl. 19 % MwSt.", "190,00 €").Sum(352, "Gesamtbetrag", "1.190,00 €").Page(2);
        var fields = Engine.Read([SampleDocuments.German().Page(), sample]).Fields;
        Assert.Equal(
            ("RE-2024-117", "2024-03-04", "119.00"), (fields[InvoiceNumber].Value, fields[InvoiceDate].Value, fields[TotalAmount].Value));
    }

    private static PageBuilder GermanWithoutSums() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024");

    private static PageBuilder GermanWithoutIds() => GermanWithoutSums()
        .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €");

    private static string? Value(string field, params IReadOnlyList<Page> pages) => Engine.Read(pages).Fields[field].Value;
}
