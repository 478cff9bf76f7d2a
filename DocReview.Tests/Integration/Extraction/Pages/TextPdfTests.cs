using System.Text;
using DocReview.Domain.Extraction;

namespace DocReview.Tests.Integration.Extraction.Pages;

public sealed class TextPdfTests(ReaderRig rig) : IClassFixture<ReaderRig>
{
    private static readonly byte[] Xml = Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Invoice>é</Invoice>");

    [Fact]
    public async Task Words_come_with_their_boxes_in_points()
    {
        var page = Assert.Single((await rig.Read(Letters.Pdf())).Pages);
        Assert.Equal((595, 842, 0), (page.Width, page.Height, page.Rotation));
        var number = Assert.Single(page.Words, word => word.Text == "HB-2041");
        Assert.Equal((WordOrigin.TextLayer, 1.0), (number.Origin, number.Confidence));
        // Sixth line: baseline 770 - 5 * 20.4 points above the lower edge.
        Assert.InRange(842 - (770 - (5 * 20.4)), number.Box.Top, number.Box.Bottom);
        Assert.Equal(number.Line, page.Words.Single(word => word.Text == "number").Line);
    }

    [Theory]
    [InlineData(90, 842, 595)]
    [InlineData(180, 595, 842)]
    [InlineData(270, 842, 595)]
    public async Task A_page_turned_by_its_own_entry_is_read_as_it_is_shown_and_stood_upright(
        int rotate, double shownWidth, double shownHeight)
    {
        var page = Assert.Single((await rig.Read(Letters.Pdf($"/Rotate {rotate}"))).Pages);
        Assert.Equal((595, 842), (page.Width, page.Height));
        Assert.Equal((360 - rotate) % 360, page.Rotation);
        Assert.NotEqual(page.Rotation % 180 == 0, shownWidth > shownHeight);
        var number = Assert.Single(page.Words, word => word.Text == "HB-2041");
        Assert.True(number.Box.Width > number.Box.Height);
        Assert.InRange(842 - (770 - (5 * 20.4)), number.Box.Top, number.Box.Bottom);
    }

    [Fact]
    public async Task What_lies_outside_the_crop_box_is_not_there()
    {
        var page = Assert.Single((await rig.Read(Letters.Pdf("/CropBox[0 600 595 842]"))).Pages);
        Assert.Equal((595, 242), (page.Width, page.Height));
        Assert.DoesNotContain("payable", ReaderRig.Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_told_apart_in_the_raw_text()
    {
        var content = await rig.Read(new PdfSketch().Text(Letters.Invoice).Text(Letters.Invoice).Build());
        Assert.Equal([1, 2], content.Pages.Select(page => page.Number));
        Assert.Equal(2, content.TotalPages);
        Assert.Equal(2, content.RawText.Split('\f').Length);
        Assert.Contains("Invoice number HB-2041", content.RawText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attached_xml_is_found_by_its_name_and_nothing_else_is()
    {
        var pdf = new PdfSketch().Text(Letters.Invoice).Attach("factur-x.xml", Xml).Attach("photo.png", [1, 2, 3]).Build();
        var attachment = Assert.Single((await rig.Read(pdf)).Attachments);
        Assert.Equal("factur-x.xml", attachment.Name);
        Assert.Equal(Xml, attachment.Content);
    }

    [Fact]
    public async Task The_name_of_an_attachment_is_data()
    {
        var pdf = new PdfSketch().Text(Letters.Invoice).Attach("../../../../tmp/docreview-escape.xml", Xml).Build();
        Assert.Equal("../../../../tmp/docreview-escape.xml", Assert.Single((await rig.Read(pdf)).Attachments).Name);
        Assert.False(File.Exists("/tmp/docreview-escape.xml"));
        Assert.Empty(rig.Scratch.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_huge_attachment_is_left_out()
    {
        using var strict = new ReaderRig(new() { ["Readers:MaxXmlBytes"] = "20000" });
        var pdf = new PdfSketch().Text(Letters.Invoice).Attach("a.xml", new byte[5_000_000]).Attach("b.xml", Xml).Build();
        Assert.Equal(["b.xml"], (await strict.Read(pdf)).Attachments.Select(attachment => attachment.Name));
    }

    [Fact]
    public async Task Pages_beyond_the_limit_are_counted_and_not_read()
    {
        using var strict = new ReaderRig(new() { ["Readers:MaxPages"] = "2" });
        var sketch = new PdfSketch();
        for (var page = 0; page < 5; page++)
        {
            sketch.Text(Letters.Invoice);
        }

        var content = await strict.Read(sketch.Build());
        Assert.Equal((2, 5), (content.Pages.Count, content.TotalPages));
    }

    [Fact]
    public async Task A_pdf_without_a_page_that_can_be_opened_is_damaged()
    {
        var pdf = Letters.Pdf();
        var damaged = await Assert.ThrowsAsync<UnreadableFileException>(() => rig.Read(pdf[..60]));
        Assert.Equal(UnreadableReason.DamagedFile, damaged.Reason);
    }

    [Fact]
    public async Task An_e_invoice_comes_as_it_is()
    {
        var content = await rig.Read(Xml, FileKind.Xml);
        Assert.Empty(content.Pages);
        Assert.Equal(Xml, Assert.Single(content.Attachments).Content);
    }
}
