using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Vendor;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Labels;

/// <summary>Where labels stand that neither stand left of their value nor straight over it, and what is told without any.</summary>
public sealed class LabelPlacesTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void Two_labels_in_one_name_two_values_in_their_order()
    {
        var page = Plain().Text(40, 200, "Rechnungsnr. / Rechnungsdatum: RS-2025-447 / 18.10.2025")
            .Text(40, 216, "Bestellnr. 304-4471882, Bestelldatum 16.10.2025").Sum(352, "Gesamtbetrag", "119,00 €").Page();
        Assert.Equal(("RS-2025-447", "2025-10-18"), (Value(InvoiceNumber, page), Value(InvoiceDate, page)));
    }

    [Fact]
    public void A_small_label_under_a_large_value_is_its_own()
    {
        var page = new PageBuilder().Text(40, 40, "Northwind Internet Ltd", 1.5).Text(350, 40, "Invoice no. 4471-882")
            .Text(40, 120, "£68.55", 1.6).Text(200, 120, "5 April 2025", 1.6).Text(400, 120, "15 March 2025", 1.6)
            .Text(40, 142, "Total due").Text(200, 142, "Due by").Text(400, 142, "Bill date")
            .Text(40, 260, "Fibre 500").Right(560, 260, "£57.13").Text(40, 276, "VAT 20%").Right(560, 276, "£11.42").Text(40, 292, "Total")
            .Right(560, 292, "£68.55").Page();
        Assert.Equal(("2025-03-15", "2025-04-05"), (Value(InvoiceDate, page), Value(DueDate, page)));
    }

    [Fact]
    public void Headings_set_left_head_values_set_right_in_their_order()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 320, "Total H.T.").Text(200, 320, "T.V.A.").Text(360, 320, "Total T.T.C.")
            .Right(180, 336, "1667,00").Right(340, 336, "333,40").Right(560, 336, "2000,40 €").Page();
        Assert.Equal(("1667.00", "333.40", "2000.40"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    [Fact]
    public void The_last_line_and_what_is_left_of_a_sum_are_no_tax()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(40, 240, "Photography, package B")
            .Right(560, 240, "£1,450.00")
            .Text(40, 256, "Second album").Right(560, 256, "£180.00").Sum(300, "Total", "£1,630.00").Page();
        Assert.Null(Value(TaxAmount, page));
    }

    [Fact]
    public void A_sum_by_an_unknown_name_is_no_line()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Description").Right(330, 240, "Qty").Right(430, 240, "Unit price").Right(560, 240, "Amount")
            .Text(40, 258, "Workshop").Right(330, 258, "1").Right(430, 258, "1900.00").Right(560, 258, "1900.00")
            .Text(40, 274, "Train").Right(330, 274, "1").Right(430, 274, "212.40").Right(560, 274, "212.40")
            .Text(350, 290, "all together").Right(560, 290, "2112.40").Sum(322, "Total", "£2,112.40").Page();
        Assert.Equal(["1900.00", "212.40"], Amounts(page));
    }

    [Fact]
    public void Lines_that_multiply_need_no_headings()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Vara").Right(330, 240, "Antal").Right(430, 240, "Pris").Right(560, 240, "Belopp")
            .Text(40, 258, "Tiles, grey").Right(330, 258, "42").Right(430, 258, "18.50").Right(500, 258, "777.00").Right(560, 258, "25")
            .Text(40, 274, "Glue, bag").Right(330, 274, "14").Right(430, 274, "11.20").Right(500, 274, "156.80").Right(560, 274, "25")
            .Text(40, 320, "Net").Text(200, 320, "VAT").Text(360, 320, "Total").Text(40, 336, "933.80").Text(200, 336, "233.45")
            .Text(360, 336, "1167.25 kr").Page();
        Assert.Equal(["777.00", "156.80"], Amounts(page));
    }

    [Fact]
    public void Whoever_is_addressed_sells_nothing()
    {
        var page = new PageBuilder().Text(350, 60, "Mme Solange Muster").Text(350, 74, "14 chemin des Alpages")
            .Text(350, 88, "74120 Megève")
            .Text(40, 140, "Facture n° FA-447 du 02/09/2025").Sum(320, "Total HT", "37,49 €").Sum(336, "TVA 20 %", "7,50 €")
            .Sum(352, "Total TTC", "44,99 €")
            .Text(40, 790, "Alpnet – SAS au capital de 1 200 000 € – 8 avenue de Genève, 74000 Annecy – TVA FR83404833048").Page();
        Assert.Equal("Alpnet", Value(VendorName, page));
    }

    [Fact]
    public void A_date_of_birth_is_no_invoice_date()
    {
        var page = SampleDocuments.English().Text(350, 116, "25 March 2024").Text(40, 200, "Patient: A. Sample, DOB: 17 May 1984")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("2024-03-25", Value(InvoiceDate, page));
    }

    [Fact]
    public void A_number_that_begins_like_a_currency_names_none()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(350, 132, "Our ref: BRL-5518820")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Equal("GBP", Value(Currency, page));
    }

    [Theory]
    [InlineData("Muster Adriatica S.p.A.", "MUSTER Adriatica")]
    [InlineData("Muster Handel GmbH & Co. KG", "Muster Handel")]
    public void A_name_is_one_with_and_without_its_legal_form(string one, string other) =>
        Assert.Equal(NameKey.Of(other, InvoiceLexicon.Shipped), NameKey.Of(one, InvoiceLexicon.Shipped));

    private static PageBuilder Plain() =>
        new PageBuilder().Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin");

    private static string? Value(string field, Page page) => Engine.Read([page]).Fields[field].Value;

    private static IEnumerable<string?> Amounts(Page page) => Engine.Read([page]).LineItems.Select(l => l.Amount?.Value);
}
