using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Pages.Pdf;

namespace DocReview.Tests.Unit.Adapters.Confined;

/// <summary>What a confined process answers, right and wrong: the worker takes what is well-formed and refuses the rest.</summary>
public sealed class PayloadTests
{
    private const int Seed = 20261130;

    private static readonly ReaderLimits Limits = new();

    private static readonly Page Page = new(
        1, 595.32, 841.92,
        [
            new("Rechnung", new(72, 90, 130.5, 104), WordOrigin.TextLayer, 1, 0, 0),
            new("Größe 漢 🧾", new(-3, 800, 40, 1200), WordOrigin.Ocr, 0.25, 3, 2),
            new("119.00", new(300, 90, 350, 104), WordOrigin.TextLayer, 1, 0, 1),
        ],
        Rotation: 90, Skew: -1.5);

    private static readonly PdfContent Pdf = new(
        [Page, Page with { Number = 2, Words = [] }], 3, new Dictionary<int, double> { [1] = 0.75 },
            [new("factur-x.xml", [60, 97, 47, 62])]);

    private static readonly InvoiceReading Invoice = new InvoiceEngine().Read([Page with { Rotation = 0, Skew = 0 }]);

    [Fact]
    public void Pages_pictures_and_attachments_come_back_as_they_were()
    {
        var reader = new PayloadReader(new PayloadWriter().Pdf(Pdf).Written);
        var read = reader.Pdf(Limits);
        reader.End();
        Assert.Equal(Pdf.Pages[0].Words, read.Pages[0].Words);
        Assert.Equal(Pdf.Pages.Select(page => (page.Number, page.Width, page.Height, page.Rotation, page.Skew)),
            read.Pages.Select(page => (page.Number, page.Width, page.Height, page.Rotation, page.Skew)));
        Assert.Equal((3, 0.75), (read.TotalPages, read.PictureCover[1]));
        Assert.Equal(Pdf.Attachments[0].Content, read.Attachments[0].Content);
    }

    [Fact]
    public void An_invoice_comes_back_as_it_was()
    {
        var written = new PayloadWriter().Invoice(Invoice).Written.ToArray();
        var reader = new PayloadReader(written);
        Assert.Equal(written, new PayloadWriter().Invoice(reader.Invoice(pages: 1)).Written.ToArray());
    }

    [Fact]
    public void Numbers_that_no_page_has_are_refused()
    {
        Refused(writer => writer.Page(Page with { Width = double.NaN }));
        Refused(writer => writer.Page(Page with { Height = double.PositiveInfinity }));
        Refused(writer => writer.Page(Page with { Number = 0 }));
        Refused(writer => writer.Page(Page with { Rotation = 45 }));
        Refused(writer => writer.Page(Page with { Words = [Page.Words[0] with { Confidence = 1.5 }] }));
        Refused(writer => writer.Page(Page with { Words = [Page.Words[0] with { Box = new(0, 0, double.NegativeInfinity, 1) }] }));
        Refused(writer => writer.Page(Page with { Words = [Page.Words[0] with { Origin = (WordOrigin)9 }] }));
        Refused(writer => writer.Page(Page with { Words = [Page.Words[0] with { Line = -1 }] }));
    }

    [Fact]
    public void Text_that_PostgreSQL_does_not_take_is_refused_or_made_harmless()
    {
        Refused(writer => writer.Page(Page with { Words = [Page.Words[0] with { Text = "a\0b" }] }));
        var reader = new PayloadReader(new PayloadWriter().Page(Page with { Words = [Page.Words[0] with { Text = "a\ud800b" }] }).Written);
        Assert.Equal("a\ufffdb", reader.Page().Words[0].Text);
    }

    [Theory]
    [InlineData("\"value\":null", "\"value\":\"x\\u0000y\"")]
    [InlineData("\"confidence\":", "\"confidence\":7")]
    [InlineData("\"vendor_name\":", "\"vendor_nome\":")]
    [InlineData("\"line_items\":[", "\"line_items\":[null,")]
    [InlineData("\"findings\":[", "\"findings\":[{},")]
    [InlineData("\"document_type\":\"", "\"document_type\":\"\\ud800")]
    public void An_invoice_that_the_engine_could_not_have_made_is_refused(string from, string to)
    {
        var reader = new PayloadReader(new PayloadWriter().Invoice(Invoice).Written);
        var json = System.Text.Encoding.UTF8.GetString(reader.Bytes(int.MaxValue));
        Assert.Contains(from, json, StringComparison.Ordinal);
        var changed = json.Replace(from, to, StringComparison.Ordinal);
        var bytes = new PayloadWriter().Bytes(System.Text.Encoding.UTF8.GetBytes(changed)).Written.ToArray();
        Assert.Throws<MalformedFrameException>(() => Read(bytes));
    }

    [Fact]
    public void Bytes_changed_or_cut_anywhere_are_read_or_refused_and_never_anything_else()
    {
        var random = new Random(Seed);
        var written = new PayloadWriter().Pdf(Pdf).Written.ToArray();
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Damaged(written, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(Record.Exception(() => ReadPdf(bytes)) is null or MalformedFrameException);
            // A lying count takes no more than what the bytes could hold.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        }
    }

    [Fact]
    public void A_damaged_invoice_is_read_or_refused_and_never_anything_else()
    {
        var random = new Random(Seed);
        var written = new PayloadWriter().Invoice(Invoice).Written.ToArray();
        for (var round = 0; round < 5_000; round++)
        {
            var bytes = Damaged(written, random);
            Assert.True(Record.Exception(() => Read(bytes)) is null or MalformedFrameException);
        }
    }

    private static void ReadPdf(byte[] bytes)
    {
        var reader = new PayloadReader(bytes);
        reader.Pdf(Limits);
        reader.End();
    }

    private static InvoiceReading Read(byte[] bytes)
    {
        var reader = new PayloadReader(bytes);
        return reader.Invoice(pages: 1);
    }

    private static byte[] Damaged(byte[] written, Random random)
    {
        var bytes = written[..random.Next(random.Next(4) == 0 ? 0 : written.Length, written.Length + 1)];
        for (var change = random.Next(4); change > 0 && bytes.Length >= sizeof(int); change--)
        {
            var at = random.Next(bytes.Length - sizeof(int) + 1);
            BitConverter.TryWriteBytes(bytes.AsSpan(at), random.Next(3) switch { 0 => random.Next(), 1 => -1, _ => random.Next(256) });
        }

        return bytes;
    }

    private static void Refused(Func<PayloadWriter, PayloadWriter> write)
    {
        var bytes = write(new PayloadWriter()).Written.ToArray();
        Assert.Throws<MalformedFrameException>(() =>
        {
            var reader = new PayloadReader(bytes);
            reader.Page();
        });
    }
}
