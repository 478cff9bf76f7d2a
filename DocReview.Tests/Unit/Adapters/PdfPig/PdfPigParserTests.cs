using System.Diagnostics;
using System.Globalization;
using System.Text;
using DocReview.Domain.Adapters.PdfPig;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Tests.Integration.Extraction.Pages;

namespace DocReview.Tests.Unit.Adapters.PdfPig;

public class PdfPigParserTests
{
    private static readonly PdfPigParser Parser = new(new ReaderLimits());

    // Enough words around it for a page to be worth reading.
    private static readonly string Filler = Show(60, 100, "one two three four five six seven eight nine ten eleven twelve");

    [Fact]
    public void Words_of_a_line_stand_in_their_places()
    {
        var page = Only(Parsed(Letters.Pdf()));
        Assert.Equal((1, 595, 842), (page.Number, page.Width, page.Height));
        var number = Assert.Single(page.Words, word => word.Text == "HB-2041");
        Assert.InRange(842 - (770 - (5 * 20.4)), number.Box.Top, number.Box.Bottom);
        Assert.Equal(number.Line, page.Words.Single(word => word.Text == "number").Line);
        Assert.NotEqual(number.Line, page.Words.Single(word => word.Text == "INVOICE").Line);
    }

    [Theory]
    [InlineData(90, 842, 595)]
    [InlineData(180, 595, 842)]
    [InlineData(270, 842, 595)]
    public void A_page_turned_by_its_own_entry_comes_as_it_is_shown(int rotate, double width, double height)
    {
        var page = Only(Parsed(Letters.Pdf($"/Rotate {rotate}")));
        Assert.Equal((width, height), (page.Width, page.Height));
        Assert.Equal((360 - rotate) % 360, TextDirection.Rotation(page));
        var number = Assert.Single(page.Turned(TextDirection.Rotation(page)).Words, word => word.Text == "HB-2041");
        Assert.InRange(842 - (770 - (5 * 20.4)), number.Box.Top, number.Box.Bottom);
        Assert.InRange(number.Box.Left, 60, 250);
    }

    [Fact]
    public void What_lies_outside_the_crop_box_is_not_there()
    {
        var page = Only(Parsed(Letters.Pdf("/CropBox[0 600 595 842]")));
        Assert.Equal((595, 242), (page.Width, page.Height));
        Assert.DoesNotContain(page.Words, word => word.Text == "payable");
    }

    [Fact]
    public void Text_under_a_scan_is_read_and_the_picture_measured()
    {
        var pdf = new PdfSketch().Picture(new(10, 10, new byte[100]), Letters.Invoice, unseen: true).Build();
        var content = Parsed(pdf)!;
        Assert.Contains(content.Pages[0].Words, word => word.Text == "HB-2041");
        Assert.Equal(1, content.PictureCover[1], 3);
    }

    [Fact]
    public void Letters_drawn_twice_for_boldness_are_read_once()
    {
        var page = Page(Show(60, 700, "bill") + Show(60.4, 700, "bill") + Each(60, 650, "hub"));
        Assert.Single(page.Words, word => word.Text == "bill");
        Assert.Single(page.Words, word => word.Text == "hub");
    }

    [Fact]
    public void A_heading_spaced_letter_by_letter_is_one_word()
    {
        var page = Page("BT /F 12 Tf 4 Tc 60 700 Td (INVOICE) Tj ET\n");
        Assert.Single(page.Words, word => word.Text == "INVOICE");
    }

    [Fact]
    public void A_span_is_read_as_its_replacement_says()
    {
        var page = Page("/Span<</ActualText(fluffy)>>BDC " + Show(60, 700, "fl") + " EMC\n");
        Assert.Single(page.Words, word => word.Text == "fluffy");
    }

    [Theory]
    [InlineData("/Subtype/Stamp/AP<</N 1 0 R>>", false)]
    [InlineData("/Subtype/Widget", false)]
    [InlineData("/Subtype/Link", true)]
    public void A_page_with_notes_that_bring_text_along_is_left_to_another_reader(string note, bool isRead)
    {
        var pdf = Letters.Pdf($"/Annots[<</Type/Annot/Rect[0 0 9 9]{note}>>]");
        Assert.Equal(isRead, Parsed(pdf) is not null);
    }

    [Fact]
    public void Attached_xml_comes_along_and_no_other_file()
    {
        var xml = "<Invoice/>"u8.ToArray();
        var pdf = new PdfSketch().Text(Letters.Invoice).Attach("factur-x.XML", xml).Attach("photo.png", [1, 2]).Build();
        var attachment = Assert.Single(Parsed(pdf)!.Attachments);
        Assert.Equal("factur-x.XML", attachment.Name);
        Assert.Equal(xml, attachment.Content);
    }

    [Fact]
    public void A_file_that_needs_a_password_says_so_and_one_that_opens_without_is_read()
    {
        var sketch = new PdfSketch().Text(Letters.Invoice);
        var locked = Assert.Throws<UnreadableFileException>(() => Parsed(sketch.Build(new PdfLock("secret"))));
        Assert.Equal(UnreadableReason.NeedsPassword, locked.Reason);
        Assert.Contains(Only(Parsed(new PdfSketch().Text(Letters.Invoice).Build(new PdfLock("")))).Words, word => word.Text == "HB-2041");
    }

    [Fact]
    public void Long_thin_and_damaged_files_are_left_to_another_reader()
    {
        var book = new PdfSketch();
        for (var page = 0; page < 11; page++)
        {
            book.Text(Letters.Invoice);
        }

        Assert.Null(Parsed(book.Build()));
        Assert.Null(Parsed(new PdfSketch().Text(["Scanned by nobody"]).Build()));
        Assert.Null(Parsed(Letters.Pdf()[..60]));
    }

    [Fact]
    public void A_bomb_and_a_page_of_endless_letters_are_left_to_another_reader_soon()
    {
        var clock = Stopwatch.StartNew();
        Assert.Null(Parsed(new PdfSketch().Page(new string(' ', 100_000_000), "", "").Build()));
        Assert.Null(Parsed(new PdfSketch().Page(Repeated(Show(9, 9, "aaaaaa"), 100_000), "", "").Build()));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a b c d e f g h ")]
    public void Fifty_thousand_letters_in_one_place_are_put_together_without_comparing_each_with_each(string text)
    {
        var content = Repeated(Show(60, 700, text), 50_000 / text.Length);
        var clock = Stopwatch.StartNew();
        Parsed(new PdfSketch().Page(Filler + content, "", "").Build());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void Forms_that_draw_each_other_end()
    {
        var clock = Stopwatch.StartNew();
        Assert.Null(Parsed(Forms("/A Do /A Do", "/B Do /B Do", "/A Do /A Do")));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
        Assert.NotNull(Parsed(Forms("/A Do", Filler, "")));
    }

    [Theory]
    [InlineData("1e300 0 0 1e300 0 0 cm ")]
    [InlineData("1e38 0 0 1e38 1e38 1e38 cm 1e300 0 0 1e300 0 0 cm 1e300 0 0 1e300 0 0 cm ")]
    [InlineData("0 0 0 0 0 0 cm ")]
    public void Places_that_are_no_numbers_never_leave_the_parser(string matrix)
    {
        var page = Page($"q {matrix}{Show(0, 0, "far away")}Q\n");
        Assert.All(page.Words, word => Assert.True(double.IsFinite(word.Box.Width + word.Box.Height + word.Box.Left + word.Box.Top)));
    }

    [Fact]
    public void Who_no_longer_waits_gets_no_answer()
    {
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Parser.Parse(Letters.Pdf(), ended.Token));
    }

    private static PdfContent? Parsed(byte[] pdf) => Parser.Parse(pdf, CancellationToken.None);

    private static Page Only(PdfContent? content) => Assert.Single(Assert.IsType<PdfContent>(content).Pages);

    private static Page Page(string content) => Only(Parsed(new PdfSketch().Page(Filler + content, "", "").Build()));

    private static string Show(double x, double y, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F 12 Tf {x} {y} Td ({text}) Tj ET\n");

    // Each letter drawn for itself, and again a little to the right; all as wide as Helvetica's h, u and b.
    private static string Each(double x, double y, string text) =>
        string.Concat(text.Select((letter, i) => Show(x + (i * 6.672), y, $"{letter}") + Show(x + (i * 6.672) + 0.3, y, $"{letter}")));

    // A page and two forms that may draw each other.
    private static byte[] Forms(string page, string a, string b)
    {
        const string Resources = "/Resources<</Font<</F 5 0 R>>/XObject<</A 6 0 R/B 7 0 R>>>>";
        static string Stream(string entries, string content) => $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";
        return File(
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R{Resources}>>", Stream("", page),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            Stream($"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{Resources}", a),
            Stream($"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{Resources}", b));
    }

    private static byte[] File(params string[] objects)
    {
        var (file, table) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        return Encoding.Latin1.GetBytes($"{file}{table}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
