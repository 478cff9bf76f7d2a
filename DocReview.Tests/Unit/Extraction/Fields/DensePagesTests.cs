using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;

namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>Pages full of one sort of word: what they cost grows with their words, not with the pairs of them.</summary>
public sealed class DensePagesTests
{
    private const int WordsOfPage = 600;
    private const double MostGrowth = 2.5;

    private static readonly InvoiceEngine Engine = new();

    // Each takes the number of the word, so that no two are the same.
    private static readonly Dictionary<string, Func<int, string>> Words = new()
    {
        ["dates"] = i => $"{1 + (i % 28):00}/{1 + (i / 28 % 12):00}/{1990 + (i / 336 % 60)}",
        ["amounts"] = i => $"{i}.{i % 100:00}",
        ["amounts_in_dollars"] = i => $"${i}.{i % 100:00}",
        ["rates"] = i => $"{i % 30}.{i / 30 % 100}%",
        ["ids"] = i => $"AB-{100000 + i}",
        ["vat_ids"] = i => $"DE{100000000 + i}",
        ["ibans"] = i => $"DE{10 + (i % 90)}3704004405320{i:00000}",
        ["names"] = i => $"Muster{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))} GmbH",
        ["buyers"] = _ => "Customer:",
        ["totals"] = i => $"Total {i}.00",
        ["taxes"] = i => $"VAT {i}.00",
        ["payments"] = i => i % 2 == 0 ? $"Paid {i}.00" : $"Previous balance {i}.00",
        ["headings"] = i => i % 3 == 0 ? "Description" : i % 3 == 1 ? "Quantity" : "Amount",
        ["letters"] = i => ((char)('a' + (i % 26))).ToString(),
        ["addresses"] = i => $"info@muster{i}.de",
    };

    public static TheoryData<string> Sorts => [.. Words.Keys];

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Twice_the_pages_of_a_grid_cost_about_twice(string sort) =>
        Doubles(pages => Pages(pages, page => Grid(Words[sort], page)));

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Twice_the_pages_of_lone_words_cost_about_twice(string sort) =>
        Doubles(pages => Pages(pages, page => Column(Words[sort], page)));

    [Theory]
    [MemberData(nameof(Sorts))]
    public void A_row_of_twice_the_words_costs_about_twice(string sort) => Doubles(size => [Row(Words[sort], size * WordsOfPage)]);

    [Fact]
    public void Words_that_all_stand_in_one_place_cost_about_twice_for_twice_as_many_pages() =>
        Doubles(pages => Pages(pages, page => Enumerable.Range(0, WordsOfPage)
            .Aggregate(new PageBuilder(), (built, i) => built.Text(50, 50, Words["amounts"](i))).Page(page)));

    [Fact]
    public void A_page_keeps_no_more_words_than_ten_thousand()
    {
        var cost = Cost([Row(Words["letters"], 20_000)]);
        Assert.InRange(Cost([Row(Words["letters"], 40_000)]), 0, 1.2 * cost);
    }

    [Fact]
    public void An_invoice_in_front_of_dense_pages_is_read_as_it_is_alone()
    {
        var invoice = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(350, 130, "Invoice no. 2024-117")
            .Sum(320, "Subtotal", "£1,000.00").Sum(336, "VAT 20%", "£200.00").Sum(352, "Total", "£1,200.00").Page();
        var reading = Engine.Read([invoice, .. Pages(2, page => Grid(Words["letters"], page))]);
        Assert.Equal("1200.00", reading.Fields[InvoiceFields.TotalAmount].Value);
        Assert.Equal("2024-117", reading.Fields[InvoiceFields.InvoiceNumber].Value);
    }

    // Bytes are counted, not seconds: every list and every candidate costs some, and the machine's load none.
    private static void Doubles(Func<int, IReadOnlyList<Page>> pages)
    {
        Cost(pages(1));
        Assert.InRange(Cost(pages(4)) / Cost(pages(2)), 1, MostGrowth);
    }

    private static double Cost(IReadOnlyList<Page> pages)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Engine.Read(pages);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<Page> Pages(int count, Func<int, Page> page) => [.. Enumerable.Range(2, count).Select(page)];

    // What makes it an invoice, so that no page is put aside as some other document.
    private static PageBuilder Head() =>
        new PageBuilder().Text(40, 10, "Invoice No. 12345 Date 2026-03-05 Total 119.00 EUR VAT 19.00", 0.5);

    private static Page Grid(Func<int, string> word, int page)
    {
        const int columns = 10;
        var built = Head();
        for (var i = 0; i < WordsOfPage; i++)
        {
            built.Text(10 + (60 * (i % columns)), 40 + (12 * (i / columns)), word((page * WordsOfPage) + i), 0.5);
        }

        return built.Page(page);
    }

    private static Page Column(Func<int, string> word, int page)
    {
        var built = Head();
        for (var i = 0; i < WordsOfPage; i++)
        {
            built.Text(40, 40 + (12 * i), word((page * WordsOfPage) + i));
        }

        return built.Page(page);
    }

    private static Page Row(Func<int, string> word, int words)
    {
        var built = Head();
        for (var i = 0; i < words; i++)
        {
            built.Text(40 + (80 * i), 40, word(i));
        }

        return built.Page();
    }
}
