using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Vendor;

/// <summary>Who the seller is and by which number, where other names and numbers stand first.</summary>
public sealed class SellersTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData("LIBRAIRIE")]
    [InlineData("INVOICE")]
    [InlineData("TAX INVOICE")]
    [InlineData("Rechnung")]
    [InlineData("Quality tools since 1921")]
    public void A_line_over_the_name_is_not_the_name(string first)
    {
        var page = new PageBuilder().Text(40, 30, first, 1.7).Text(40, 62, "Northwind Supplies Ltd").Text(40, 76, "12 Harbour Street")
            .Text(40, 90, "Bristol BS1 4DJ")
            .Text(350, 100, "Invoice No: 20417").Text(350, 116, "Date: 25/03/2024").Text(40, 130, "Bill to:")
            .Text(40, 144, "Customer Corporation").Text(40, 158, "1 Buyer Road")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("Northwind Supplies Ltd", Value(VendorName, page));
    }

    [Fact]
    public void A_street_over_the_name_is_not_the_name()
    {
        var page = new PageBuilder().Text(300, 30, "Dorpsstraat 46, 3511 AB Utrecht").Text(40, 62, "voorbeeld.nl", 1.6)
            .Text(40, 130, "Factuuradres").Text(40, 144, "Jan Klant").Text(40, 158, "Kerkstraat 2").Text(40, 172, "1011 AA Amsterdam")
            .Text(350, 130, "Factuurnummer: F24-0599").Text(350, 146, "Factuurdatum: 29-11-2024")
            .Sum(336, "Totaal excl. btw", "€ 100,00").Sum(344, "Btw 21%", "€ 21,00").Sum(352, "Totaal incl. btw", "€ 121,00")
            .Text(40, 790, "voorbeeld.nl b.v.").Text(250, 790, "KvK 12345678").Text(400, 790, "info@voorbeeld.nl").Page();
        Assert.Contains("voorbeeld.nl", Value(VendorName, page));
    }

    [Fact]
    public void A_name_in_the_footer_alone_is_found()
    {
        var page = new PageBuilder().Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
            .Text(40, 200, "Rechnung", 1.6).Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
            .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €")
            .Text(40, 780, "Muster Werkzeuge GmbH").Text(40, 794, "Hauptstraße 5").Text(40, 808, "80331 München")
            .Text(220, 780, "Geschäftsführer: Otto Muster").Text(220, 794, "HRB 12345").Text(400, 780, "IBAN DE88 2008 0000 0970 3757 00")
            .Text(400, 794, "USt-IdNr. DE136695976").Page();
        Assert.Equal(("Muster Werkzeuge GmbH", "DE136695976"), (Value(VendorName, page), Value(VendorVatId, page)));
    }

    [Fact]
    public void A_name_that_only_the_address_of_the_web_gives()
    {
        var page = new PageBuilder().Text(40, 130, "Bill to").Text(40, 144, "Customer Corporation Ltd").Text(40, 158, "1 Buyer Road")
            .Text(350, 40, "INVOICE", 1.6).Text(350, 100, "Invoice No: 20417").Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "$120.00").Text(40, 700, "Questions? Write to billing@harbourtools.com or see www.harbourtools.com")
            .Text(40, 720, "Harbourtools").Page();
        Assert.Equal("Harbourtools", Value(VendorName, page));
    }

    [Fact]
    public void Small_print_with_an_address_and_ids_is_of_whoever_writes()
    {
        var page = new PageBuilder().Text(40, 110, "Customer Corporation Ltd").Text(40, 124, "1 Buyer Road").Text(40, 138, "Leeds LS1 4DJ")
            .Text(350, 40, "INVOICE", 1.6).Text(350, 100, "Invoice No: 20417").Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "£120.00")
            .Text(40, 800, "Northwind Supplies Ltd, 12 Harbour Street, Bristol BS1 4DJ. VAT No: GB 980 7806 84. Company no: 07184420")
            .Page();
        Assert.Equal("Northwind Supplies Ltd", Value(VendorName, page));
    }

    [Fact]
    public void A_headline_is_a_part_of_the_name_in_small_print()
    {
        var page = new PageBuilder().Text(40, 40, "BRANDTNER", 2).Text(40, 68, "Alles für die Küche")
            .Text(40, 100, "Küchen Brandtner GmbH & Co. KG · Hauptstraße 5 · 80331 München", 0.7)
            .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
            .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
            .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €").Page();
        Assert.Equal("Küchen Brandtner GmbH & Co. KG", Value(VendorName, page));
    }

    [Fact]
    public void A_company_may_be_called_by_its_domain()
    {
        var page = new PageBuilder().Text(40, 40, "muster.com b.v.").Text(40, 54, "Langestraat 46").Text(40, 68, "3511 AB Utrecht")
            .Text(40, 82, "info@muster.com")
            .Text(350, 40, "Factuur", 1.6).Text(40, 144, "Jan Klant").Text(40, 158, "Kerkstraat 2").Text(40, 172, "1011 AA Amsterdam")
            .Text(350, 130, "Factuurnummer: F24-0599").Text(350, 146, "Factuurdatum: 29-11-2024")
            .Sum(336, "Totaal excl. btw", "€ 100,00").Sum(344, "Btw 21%", "€ 21,00").Sum(352, "Totaal incl. btw", "€ 121,00").Page();
        Assert.Equal("muster.com b.v.", Value(VendorName, page));
    }

    [Fact]
    public void A_number_of_taxes_broken_after_its_country_goes_on_in_the_next_row()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "£120.00")
            .Text(40, 790, "Northwind Supplies Ltd. Registered office: 12 Harbour Street, Bristol BS1 4DJ. VAT registration number GB")
            .Text(40, 803, "980 780 684. Page 1 of 1").Page();
        Assert.Equal("GB980780684", Value(VendorVatId, page));
    }

    [Theory]
    [InlineData("Charge note no. 20417")]
    [InlineData("n° 20417")]
    [InlineData("Fee note 20417")]
    [InlineData("Bill ID 20417")]
    [InlineData("N. 20417")]
    public void A_number_is_known_by_the_word_for_it(string text)
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(40, 62, "12 Harbour Street")
            .Text(40, 76, "Bristol BS1 4DJ")
            .Text(350, 84, text).Text(350, 116, "Date: 25/03/2024").Text(350, 132, "Customer no: 4711-22").Sum(352, "Total", "£120.00")
            .Page();
        Assert.Equal("20417", Value(InvoiceNumber, page));
    }

    [Fact]
    public void A_number_in_a_heading_is_the_documents_own()
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(40, 62, "12 Harbour Street")
            .Text(40, 76, "Bristol BS1 4DJ")
            .Text(40, 200, "Lesson fees A24-117", 1.6).Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "£120.00").Page();
        Assert.Equal("A24-117", Value(InvoiceNumber, page));
    }

    [Fact]
    public void The_buyers_number_printed_first_is_not_the_sellers()
    {
        var page = German().Text(40, 144, "Kunden AG").Text(40, 158, "Kundenweg 9").Text(40, 172, "10115 Berlin")
            .Text(40, 186, "USt-IdNr.: DE129273398")
            .Text(40, 790, "Muster Werkzeuge GmbH").Text(220, 790, "USt-IdNr.: DE136695976").Page();
        Assert.Equal("DE136695976", Value(VendorVatId, page));
    }

    [Fact]
    public void The_buyers_number_alone_is_nobodys()
    {
        var page = German().Text(40, 144, "Kunden AG").Text(40, 158, "Kundenweg 9").Text(40, 172, "10115 Berlin")
            .Text(40, 186, "Ihre USt-IdNr.: DE129273398").Page();
        Assert.Null(Value(VendorVatId, page));
    }

    [Fact]
    public void A_spanish_buyers_number_under_his_name_is_not_the_sellers()
    {
        var page = new PageBuilder().Text(40, 40, "Estudio Ejemplo S.L.", 1.5).Text(40, 62, "Calle Larga 4").Text(40, 76, "28001 Madrid")
            .Text(40, 90, "CIF: B12345674")
            .Text(350, 60, "Factura nº 2024/027", 1.2).Text(350, 80, "Fecha: 12/03/2024").Text(40, 130, "Cliente:")
            .Text(40, 144, "Comprador S.A.").Text(40, 158, "Paseo Corto 9").Text(40, 172, "CIF: A58818501")
            .Sum(304, "Base imponible", "1.000,00 €").Sum(320, "IVA 21%", "210,00 €").Sum(352, "Total", "1.210,00 €").Page();
        Assert.Equal("B12345674", Value(VendorVatId, page));
    }

    [Theory]
    [InlineData("Approval code: 448812")]
    [InlineData("Order number: 88123")]
    [InlineData("Customer no.: 4711-22")]
    [InlineData("Account number: 330055")]
    [InlineData("Auth. code 993311")]
    [InlineData("Your PO 4500123")]
    [InlineData("Transaction reference: 5577123")]
    public void Another_number_is_not_the_invoices(string other)
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(40, 62, "12 Harbour Street")
            .Text(40, 76, "Bristol BS1 4DJ")
            .Text(350, 40, "INVOICE", 1.6).Text(350, 84, other).Text(350, 100, "Number: 20417").Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("20417", Value(InvoiceNumber, page));
    }

    [Theory]
    [InlineData("Approval code: 448812")]
    [InlineData("Order number: 88123")]
    [InlineData("Customer no.: 4711-22")]
    [InlineData("Account number: 330055")]
    public void Another_number_alone_is_none(string other)
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(40, 62, "12 Harbour Street")
            .Text(40, 76, "Bristol BS1 4DJ")
            .Text(350, 40, "INVOICE", 1.6).Text(350, 84, other).Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "£120.00").Page();
        Assert.Null(Value(InvoiceNumber, page));
    }

    private static PageBuilder German() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Rechnungsempfänger:")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
        .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €");

    private static string? Value(string field, params IReadOnlyList<Page> pages) => Engine.Read(pages).Fields[field].Value;
}
