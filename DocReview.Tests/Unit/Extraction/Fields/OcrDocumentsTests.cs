using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>What OCR makes of documents, a name for each.</summary>
public sealed class OcrDocumentsTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void A_mark_at_several_amounts_is_a_currency()
    {
        var page = Receipt().Sum(320, "Bread", "€100.00").Sum(336, "Milk", "€20.00").Sum(352, "Total", "€120.00").Page();
        Assert.Equal("EUR", Read(Currency, page));
    }

    [Fact]
    public void A_code_at_one_amount_is_a_currency() =>
        Assert.Equal("EUR", Read(Currency, Receipt().Sum(352, "Total EUR", "120.00").Page()));

    [Fact]
    public void The_letter_of_a_dutch_vat_id_read_as_a_figure_is_mended()
    {
        var page = Receipt().Text(40, 116, "BTW NL004182741801").Sum(352, "Total EUR", "120.00").Page();
        Assert.Equal("NL004182741B01", Read(VendorVatId, page));
    }

    [Theory]
    [InlineData("Invoice No.8842", "8842")]
    [InlineData("Fattura n.77/2025", "77/2025")]
    [InlineData("Rechnungs-Nr.30418", "30418")]
    public void The_sign_of_a_number_is_no_part_of_it(string printed, string number) =>
        Assert.Equal(number, Read(InvoiceNumber, Receipt().Text(40, 144, printed).Sum(352, "Total EUR", "120.00").Page()));

    [Fact]
    public void A_street_in_letters_as_large_as_the_name_above_is_no_part_of_it()
    {
        var page = new PageBuilder(WordOrigin.Ocr)
            .Text(40, 60, "HARBOUR BAKERY", 1.5).Text(40, 80, "12 Quay Street Bristol", 1.5).Text(40, 110, "Tel 0117 496 0123")
            .Text(40, 130, "Date: 25/03/2024")
            .Sum(320, "Bread", "€100.00").Sum(336, "Milk", "€20.00").Sum(352, "Total", "€120.00").Page();
        Assert.Equal("HARBOUR BAKERY", Read(VendorName, page));
    }

    private static PageBuilder Receipt() => new PageBuilder(WordOrigin.Ocr)
        .Text(40, 60, "Harbour Bakery").Text(40, 74, "12 Quay Street").Text(40, 88, "Tel 0117 496 0123").Text(40, 130, "Date: 25/03/2024");

    private static string? Read(string field, Page page) =>
        Engine.Read([page]).Fields[field].Value;
}
