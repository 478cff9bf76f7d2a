using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Vendor;

/// <summary>Names and numbers in running text, beside other columns, under labels in two languages or over two rows.</summary>
public sealed class SmallPrintTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData("Goods remain our property until paid. Northwind Supplies Ltd, 12 Harbour Street, Bristol BS1 4DJ, VAT no GB 980 7806 84",
        "Northwind Supplies Ltd")]
    [InlineData("Documento di cortesia. Officine Rinaldi S.p.A. con socio unico, Via Marconi 44, 47921 Rimini, C.F. e P.IVA 09771201580",
        "Officine Rinaldi S.p.A.")]
    public void A_company_behind_a_sentence_of_small_print_is_named(string text, string name)
    {
        var page = Customer().Text(40, 800, text, 0.75).Page();
        Assert.Equal(name, Value(VendorName, page));
    }

    [Fact]
    public void A_name_goes_on_in_the_next_row_of_small_print()
    {
        var page = Customer()
            .Text(40, 788, "Amounts for tolls or parking may follow plus an administration fee of £35.00 each. Northwind", 0.8)
            .Text(40, 799, "Tool Hire Ltd, 220 Harbour Road, Bristol BS1 4DJ, VAT no GB 980 7806 84.", 0.8).Page();
        Assert.Equal("Northwind Tool Hire Ltd", Value(VendorName, page));
    }

    [Fact]
    public void A_label_in_two_languages_heads_its_party()
    {
        var page = new PageBuilder().Text(40, 40, "Faktura / Invoice no. FV/0118/2025", 1.3).Text(350, 66, "Date: 25/03/2024")
            .Text(40, 100, "Sprzedawca / Seller").Text(40, 114, "Rinkowski Serwis Sp. z o.o.").Text(40, 128, "ul. Polna 5")
            .Text(40, 142, "30-435 Kraków")
            .Text(320, 100, "Nabywca / Buyer").Text(320, 114, "Norbeck Tooling AB").Text(320, 128, "Verkstadsgatan 9")
            .Text(320, 142, "SE-722 11 Västerås")
            .Sum(352, "Total", "3297.38 PLN").Text(40, 380, "Termin płatności / Payment due: 04/04/2024").Page();
        Assert.Equal("Rinkowski Serwis Sp. z o.o.", Value(VendorName, page));
    }

    [Fact]
    public void A_town_under_a_street_is_no_name()
    {
        var page = new PageBuilder().Text(350, 40, "INVOICE", 1.6).Text(350, 100, "Invoice # 3189846")
            .Text(350, 116, "Invoice Date Sep 13, 2022")
            .Text(40, 130, "Harbourly LLC").Text(40, 144, "88 N Harbour Rd, #603").Text(40, 158, "Harbour Estates, Georgia 30002")
            .Text(40, 172, "United States")
            .Sum(352, "Total", "$144.00").Page();
        Assert.Equal("Harbourly LLC", Value(VendorName, page));
    }

    [Fact]
    public void A_street_before_its_town_is_no_name()
    {
        var page = new PageBuilder().Text(40, 40, "FACTUUR 2025.019", 1.6).Text(40, 66, "30 september 2025")
            .Text(40, 100, "van: Femke Molenaar").Text(66, 114, "Lindeplantsoen 21, 2311 KG Leiden")
            .Text(40, 150, "aan: Waterschap De Oude Aa").Text(66, 164, "Postbus 88, 2800 AB Gouda")
            .Sum(352, "totaal in euro", "7.306,46").Page();
        Assert.NotEqual("Lindeplantsoen 21", Value(VendorName, page));
    }

    [Fact]
    public void A_sign_alone_over_a_number_is_its_label()
    {
        var page = new PageBuilder().Text(40, 40, "INVOICE", 1.6).Text(40, 100, "No.").Text(40, 113, "40-2281").Text(40, 140, "Date")
            .Text(40, 153, "3 September 2025")
            .Text(40, 180, "Your ref").Text(40, 193, "K. Solheim").Text(40, 240, "Nordlicht Events Ltd").Text(40, 254, "12 Harbour Street")
            .Text(40, 268, "Bristol BS1 4DJ")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("40-2281", Value(InvoiceNumber, page));
    }

    [Theory]
    [InlineData("Northwind Supplies Ltd, The Old Mill, Bristol BS1 4DJ · Company SC544102 · VAT GB 980 7806 84")]
    [InlineData("We collect the amount from your account FR76 3000 XXXX XXXX XXXX XXX8 812.")]
    public void A_number_of_a_register_or_a_masked_account_is_no_invoice_number(string text)
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Supplies Ltd", 1.5).Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "£120.00").Text(40, 790, text).Page();
        Assert.Null(Value(InvoiceNumber, page));
    }

    [Theory]
    [InlineData("En cas de retard, pénalités au taux légal et indemnité forfaitaire de recouvrement de 40 €.")]
    [InlineData("Bei Verzug berechnen wir Mahnkosten in Höhe von 40,00 €.")]
    [InlineData("Invoices that are overdue bear interest and a collection charge of £40.00.")]
    public void What_late_payers_pay_is_no_tax(string clause)
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "£240.00").Text(40, 600, clause).Page();
        Assert.Null(Value(TaxAmount, page));
    }

    private static PageBuilder Customer() =>
        new PageBuilder().Text(350, 40, "INVOICE", 1.6).Text(350, 100, "Invoice No: 20417").Text(350, 116, "Date: 25/03/2024")
        .Text(40, 110, "Customer Corporation").Text(40, 124, "1 Buyer Road").Text(40, 138, "Leeds LS1 4DJ").Sum(352, "Total", "£120.00");

    private static string? Value(string field, params IReadOnlyList<Page> pages) => Engine.Read(pages).Fields[field].Value;
}
