using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;

namespace DocReview.Tests.Unit.Extraction.Fields.LineItems;

/// <summary>The table of goods where it is no plain table: over pages, without a head, with lines under lines.</summary>
public sealed class LineTablesTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void What_is_carried_forward_is_no_line()
    {
        var first = Head().Text(40, 258, "Bohrmaschine").Right(330, 258, "2").Right(430, 258, "40,00").Right(560, 258, "80,00")
            .Text(350, 780, "Übertrag").Right(560, 780, "80,00").Page();
        var second = new PageBuilder().Text(40, 40, "Bezeichnung").Right(330, 40, "Menge").Right(430, 40, "Einzelpreis")
            .Right(560, 40, "Gesamtpreis")
            .Text(350, 56, "Übertrag von Seite 1").Right(560, 56, "80,00")
            .Text(40, 72, "Bohrer, zehn Stück").Right(330, 72, "1").Right(430, 72, "20,00").Right(560, 72, "20,00")
            .Sum(120, "Nettobetrag", "100,00 €").Sum(136, "zzgl. 19 % MwSt.", "19,00 €").Sum(152, "Gesamtbetrag", "119,00 €").Page(2);
        Assert.Equal(["80.00", "20.00"], Amounts(first, second));
    }

    [Fact]
    public void A_table_goes_on_without_its_head_on_the_next_page()
    {
        var first = Head().Text(40, 258, "Bohrmaschine").Right(330, 258, "2").Right(430, 258, "40,00").Right(560, 258, "80,00")
            .Text(40, 800, "Seite 1 von 2").Page();
        var second = new PageBuilder().Text(40, 40, "Rechnung RE-2024-117").Text(40, 56, "Bohrer, zehn Stück").Right(330, 56, "1")
            .Right(430, 56, "20,00").Right(560, 56, "20,00")
            .Sum(120, "Nettobetrag", "100,00 €").Sum(136, "zzgl. 19 % MwSt.", "19,00 €").Sum(152, "Gesamtbetrag", "119,00 €").Page(2);
        Assert.Equal(["80.00", "20.00"], Amounts(first, second));
    }

    [Fact]
    public void Lines_without_a_head_are_known_by_their_sum()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(40, 240, "Design of the new web site")
            .Right(560, 240, "£700.00")
            .Text(40, 256, "Hosting, one year").Right(560, 256, "£300.00")
            .Sum(320, "Subtotal", "£1,000.00").Sum(336, "VAT 20%", "£200.00").Sum(352, "Total", "£1,200.00").Page();
        Assert.Equal(["700.00", "300.00"], Amounts(page));
    }

    [Fact]
    public void What_a_line_is_made_of_is_no_line()
    {
        var page = Head().Text(40, 258, "Wartungspaket").Right(330, 258, "1").Right(430, 258, "100,00").Right(560, 258, "100,00")
            .Text(50, 272, "davon Arbeitszeit 60,00").Text(50, 286, "davon Material 40,00")
            .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €").Page();
        Assert.Equal(["100.00"], Amounts(page));
    }

    [Fact]
    public void The_sum_of_a_group_is_no_line()
    {
        var page = Head().Text(40, 258, "Bohrmaschine").Right(330, 258, "2").Right(430, 258, "40,00").Right(560, 258, "80,00")
            .Text(40, 274, "Summe Maschinen").Right(560, 274, "80,00")
            .Text(40, 290, "Bohrer, zehn Stück").Right(330, 290, "1").Right(430, 290, "20,00").Right(560, 290, "20,00")
            .Text(40, 306, "Summe Zubehör").Right(560, 306, "20,00")
            .Sum(340, "Nettobetrag", "100,00 €").Sum(356, "zzgl. 19 % MwSt.", "19,00 €").Sum(372, "Gesamtbetrag", "119,00 €").Page();
        Assert.Equal(["80.00", "20.00"], Amounts(page));
    }

    [Fact]
    public void Figures_set_right_of_heads_set_left_keep_their_columns()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Description").Text(340, 240, "Quantity").Text(402, 240, "Rate").Text(466, 240, "Amount")
            .Text(40, 256, "Carpentry, week 14").Right(402, 256, "72").Right(464, 256, "46.50").Right(556, 256, "3,348.00")
            .Text(40, 272, "Mileage").Right(402, 272, "410").Right(464, 272, "0.35").Right(556, 272, "143.50")
            .Sum(320, "Subtotal", "£3,491.50").Sum(336, "VAT 20%", "£698.30").Sum(352, "Total", "£4,189.80").Page();
        Assert.Equal(["3348.00", "143.50"], Amounts(page));
    }

    [Fact]
    public void Lines_beside_another_column_come_to_the_total_less_its_tax()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Meter").Right(200, 240, "118842").Text(300, 240, "Standing charge").Right(560, 240, "18.42")
            .Text(40, 256, "Previous").Right(200, 256, "1204").Text(300, 256, "Water used").Right(560, 256, "22.07")
            .Text(40, 272, "Present").Right(200, 272, "1227").Text(300, 272, "Waste water").Right(560, 272, "11.63")
            .Text(40, 288, "Used").Right(200, 288, "23").Text(300, 288, "VAT 10%").Right(560, 288, "5.21")
            .Text(300, 304, "Total").Right(560, 304, "£57.33").Page();
        Assert.Equal(["18.42", "22.07", "11.63"], Amounts(page));
    }

    [Fact]
    public void A_sum_in_words_that_no_list_holds_is_no_line()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(40, 240, "Ground rent half year")
            .Right(560, 240, "75.00")
            .Text(40, 256, "Service on account").Right(560, 256, "640.00").Text(40, 272, "Reserve fund contribution")
            .Right(560, 272, "150.00")
            .Text(40, 288, "This demand").Right(560, 288, "865.00").Text(40, 304, "Left over from demand 28851").Right(560, 304, "218.40")
            .Text(40, 320, "Total now due").Right(560, 320, "£1,083.40").Page();
        Assert.Equal(["75.00", "640.00", "150.00"], Amounts(page));
    }

    [Fact]
    public void Lines_end_where_a_table_of_sums_begins()
    {
        var page = Head().Text(40, 258, "Bohrmaschine").Right(330, 258, "2").Right(430, 258, "40,00").Right(560, 258, "80,00")
            .Text(40, 310, "Nettobetrag").Text(200, 310, "MwSt.").Text(450, 310, "Gesamtbetrag")
            .Right(90, 324, "80,00").Right(240, 324, "15,20").Right(330, 324, "1").Right(430, 324, "95,20").Right(560, 324, "95,20").Page();
        Assert.Equal(["80.00"], Amounts(page));
    }

    [Fact]
    public void A_last_heading_that_no_list_holds_is_over_what_the_lines_come_to()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Qty").Text(100, 240, "Description").Right(440, 240, "Price").Right(560, 240, "Outcome")
            .Text(40, 256, "3").Text(100, 256, "Sensor, upstream").Right(440, 256, "88.15").Right(560, 256, "264.45")
            .Text(40, 272, "2").Text(100, 272, "Alternator core").Right(440, 272, "45.00").Right(560, 272, "90.00")
            .Sum(320, "Total", "£354.45").Page();
        Assert.Equal(["264.45", "90.00"], Amounts(page));
    }

    [Fact]
    public void A_line_with_its_tax_and_both_together_is_its_net()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024")
            .Text(40, 240, "Description").Text(200, 240, "Unit Price").Text(270, 240, "Qty").Right(370, 240, "Net Amount")
            .Right(460, 240, "Tax Amount").Right(560, 240, "Total Amount")
            .Text(40, 256, "Lunch box").Right(250, 256, "592.37").Right(285, 256, "2").Right(370, 256, "1,184.74").Right(460, 256, "213.25")
            .Right(560, 256, "1,397.99")
            .Text(40, 272, "Bottle").Right(250, 272, "761.86").Right(285, 272, "1").Right(370, 272, "761.86").Right(460, 272, "137.13")
            .Right(560, 272, "898.99")
            .Sum(320, "Total", "£2,296.99").Page();
        Assert.Equal(["1184.74", "761.86"], Amounts(page));
    }

    private static PageBuilder Head() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
        .Text(40, 240, "Bezeichnung").Right(330, 240, "Menge").Right(430, 240, "Einzelpreis").Right(560, 240, "Gesamtpreis");

    private static IEnumerable<string?> Amounts(params IReadOnlyList<Page> pages) =>
        Engine.Read(pages).LineItems.Select(i => i.Amount?.Value);
}
