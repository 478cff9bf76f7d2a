using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>What tills print, as networks read it.</summary>
public sealed class ReceiptTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData("Receipt 0412-07-118820", "0412-07-118820")]
    [InlineData("Bon 8817", "8817")]
    [InlineData("Check: 2281", "2281")]
    [InlineData("Ticket n° 004127", "004127")]
    [InlineData("REF 7714-03-2208", "7714-03-2208")]
    public void The_word_for_a_receipt_names_its_number(string printed, string number) =>
        Assert.Equal(number, Read(InvoiceNumber, Receipt().Text(40, 144, printed).Sum(352, "Total", "12.47")));

    [Fact]
    public void A_date_behind_that_word_is_no_number() =>
        Assert.Null(Read(InvoiceNumber, Receipt().Text(40, 144, "Receipt 25/03/2024 12:42").Sum(352, "Total", "12.47")));

    [Fact]
    public void A_postcode_is_no_number() =>
        Assert.Null(Read(InvoiceNumber, Receipt().Text(40, 102, "Minneapolis MN 55411").Sum(352, "Total", "12.47")));

    [Theory]
    [InlineData("Sandbar Grill", "MERIDIAN FOODS SDN BHD (1132106-H)")]
    [InlineData("Wong Cater", "FIVE PALMS TRADING (965857-A)")]
    public void The_registered_company_is_the_vendor_also_under_another_name(string over, string company) =>
        Assert.Equal(company[..company.IndexOf(" (", StringComparison.Ordinal)], Read(VendorName, new PageBuilder(WordOrigin.Ocr)
            .Text(40, 60, over).Text(40, 74, company).Text(40, 88, "No. 9, Jalan Perubatan 2").Text(40, 102, "55100 Kuala Lumpur")
            .Text(40, 130, "Date: 25/03/2024").Sum(352, "Total", "120.00")));

    [Theory]
    [InlineData("12 Quay Street, Whitby YO21 1DN", "GBP")]
    [InlineData("2209 Fremont Ave, Minneapolis MN 55411", "USD")]
    [InlineData("12, Jalan Tampoi 7/4, Johor Bahru", "MYR")]
    public void Where_the_sign_of_the_money_was_lost_its_country_tells(string address, string currency) =>
        Assert.Equal(currency, Read(Currency, new PageBuilder(WordOrigin.Ocr)
            .Text(40, 60, "Harbour Bakery").Text(40, 74, address).Text(40, 130, "Date: 25/03/2024").Sum(352, "Total", "120.00")));

    [Fact]
    public void In_a_text_layer_no_sign_is_lost() => Assert.Null(Engine.Read([new PageBuilder()
        .Text(40, 60, "Harbour Bakery").Text(40, 74, "12 Quay Street, Whitby YO21 1DN").Text(40, 130, "Date: 25/03/2024")
        .Sum(352, "Total", "120.00").Page()]).Fields[Currency].Value);

    [Fact]
    public void An_s_among_dollars_was_one() =>
        Assert.Equal("8.20", Read(TotalAmount, Receipt().Sum(320, "Meal", "$7.10").Sum(336, "Tea", "$1.10").Sum(352, "Total", "S8.20")));

    [Fact]
    public void A_word_that_clings_to_a_date_is_no_part_of_it() => Assert.Equal("2025-12-02", Engine.Read([new PageBuilder(WordOrigin.Ocr)
        .Text(40, 60, "Pharmacie du Port").Text(40, 130, "le 02/12/2025à 18:06").Sum(352, "Total TTC", "31,80").Page()]).Fields[InvoiceDate]
        .Value);

    [Fact]
    public void What_was_sold_stands_over_its_figures()
    {
        var page = Receipt().Text(40, 200, "MASKING TAPE 50M").Text(60, 214, "3 x 3.49").Right(560, 214, "10.47")
            .Text(40, 228, "WHITE BUCKET").Right(560, 228, "2.00").Sum(352, "Total", "12.47").Page();
        var lines = Engine.Read([page]).LineItems;
        Assert.Equal([("MASKING TAPE 50M", "3", "10.47"), ("WHITE BUCKET", null, "2.00")],
            lines.Select(l => (l.Description?.Value, l.Quantity?.Value, l.Amount?.Value)));
    }

    private static PageBuilder Receipt() => new PageBuilder(WordOrigin.Ocr)
        .Text(40, 60, "Harbour Bakery").Text(40, 74, "12 Quay Street").Text(40, 88, "Tel 0117 496 0123").Text(40, 130, "Date: 25/03/2024");

    private static string? Read(string field, PageBuilder page) => Engine.Read([page.Page()]).Fields[field].Value;
}
