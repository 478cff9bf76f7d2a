using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Tests.Integration.Extraction.Pages;

public sealed class ScanTests(ReaderRig rig) : IClassFixture<ReaderRig>
{
    [Theory]
    [InlineData(".png", FileKind.Png)]
    [InlineData(".jpg", FileKind.Jpeg)]
    [InlineData(".webp", FileKind.WebP)]
    [InlineData(".tif", FileKind.Tiff)]
    [InlineData(".gif", FileKind.Gif)]
    public async Task An_image_is_read_in_its_own_pixels(string extension, FileKind kind)
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 150);
        var page = Assert.Single((await rig.Read(rig.Encode(scan, extension), kind)).Pages);
        Assert.Equal((scan.Width, scan.Height), (page.Width, page.Height));
        AssertIsTheInvoice(page, pixelsPerPoint: 150 / 72.0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_scan_is_stood_upright(int turned)
    {
        var scan = Turned(rig.Scan(Letters.Pdf()), turned);
        var page = Assert.Single((await rig.Read(rig.Encode(scan, ".png"), FileKind.Png)).Pages);
        Assert.Equal((360 - turned) % 360, page.Rotation);
        AssertIsTheInvoice(page, pixelsPerPoint: 200 / 72.0);
    }

    [Fact]
    public async Task A_photo_is_turned_as_its_camera_says()
    {
        var sideways = Turned(rig.Scan(Letters.Pdf()), 270);
        var path = Path.Combine(rig.Folder.FullName, "photo.jpg");
        File.WriteAllBytes(path, ExifSketch.WithOrientation(rig.Encode(sideways, ".jpg", "[strip]"), 6));
        var page = Assert.Single((await rig.Read(new(path, FileKind.Jpeg))).Pages);
        Assert.Equal(0, page.Rotation);
        AssertIsTheInvoice(page, pixelsPerPoint: 200 / 72.0);
    }

    [Fact]
    public async Task Every_page_of_a_tiff_is_read()
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 150);
        var twice = new GreyPicture(scan.Width, scan.Height * 2, [.. scan.Pixels, .. scan.Pixels]);
        var tiff = rig.Encode(twice, ".tif", $"[page-height={scan.Height}]");
        var content = await rig.Read(tiff, FileKind.Tiff);
        Assert.Equal(2, content.TotalPages);
        Assert.All(content.Pages, page => AssertIsTheInvoice(page, pixelsPerPoint: 150 / 72.0));
    }

    [Fact]
    public async Task A_pdf_of_pages_of_both_sorts_is_read_page_by_page()
    {
        var pdf = new PdfSketch()
            .Text(Letters.Invoice)
            .Picture(rig.Scan(Letters.Pdf()), [])
            .Picture(rig.Scan(Letters.Pdf()), ["Received on 17 March by the office, for the attention of accounts, copy one of two"])
            .Text([])
            .Build();
        var pages = (await rig.Read(pdf)).Pages;
        Assert.Equal(
            [WordOrigin.TextLayer, WordOrigin.Ocr, WordOrigin.Ocr],
            pages.Take(3).Select(page => page.Words.Select(word => word.Origin).Distinct().Single()));
        Assert.All(pages.Take(3), page => AssertIsTheInvoice(page, pixelsPerPoint: 1));
        Assert.Empty(pages[3].Words);
    }

    [Fact]
    public async Task A_text_layer_of_the_wrong_letters_is_not_believed()
    {
        // A font whose map is missing: each letter is told as the one 29 places before it.
        string[] wrong =
            [.. Letters.Invoice.Select(line => string.Concat(line.Select(letter => letter > 'A' ? (char)(letter - 29) : letter)))];
        var pdf = new PdfSketch().Picture(rig.Scan(Letters.Pdf()), wrong, unseen: true).Build();
        var page = Assert.Single((await rig.Read(pdf)).Pages);
        Assert.All(page.Words, word => Assert.Equal(WordOrigin.Ocr, word.Origin));
    }

    [Fact]
    public async Task A_page_can_be_read_a_second_time_prepared_differently()
    {
        var file = rig.File(rig.Encode(Turned(rig.Scan(Letters.Pdf()), 90), ".png"), FileKind.Png);
        var first = Assert.Single((await rig.Read(file)).Pages);
        var second = await rig.Reader.ReadSecondPassAsync(file, first, CancellationToken.None);
        Assert.Equal((first.Width, first.Height, first.Rotation), (second.Width, second.Height, second.Rotation));
        AssertIsTheInvoice(second, pixelsPerPoint: 200 / 72.0);
    }

    [Fact]
    public async Task An_image_of_too_many_pixels_is_refused_before_it_is_decoded()
    {
        byte[] bomb = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40, 8, 0, 0, 0, 0];
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => rig.Read(bomb, FileKind.Png));
        Assert.Equal(UnreadableReason.TooLarge, refused.Reason);
    }

    [Fact]
    public async Task A_damaged_image_says_so()
    {
        var png = rig.Encode(rig.Scan(Letters.Pdf(), dotsPerInch: 50), ".png");
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => rig.Read(png[..40], FileKind.Png));
        Assert.Equal(UnreadableReason.DamagedFile, refused.Reason);
    }

    private static GreyPicture Turned(GreyPicture picture, int degrees)
    {
        var image = new GrayImage(picture.Width, picture.Height, picture.Pixels);
        var turned = degrees == 0 ? image : image.Turned(degrees);
        return new(turned.Width, turned.Height, turned.Pixels);
    }

    private static void AssertIsTheInvoice(Page page, double pixelsPerPoint)
    {
        Assert.Contains("Invoice number HB-2041", ReaderRig.Words(page), StringComparison.Ordinal);
        var number = page.Words.First(word => word.Text == "HB-2041");
        Assert.InRange(number.Box.CenterY, 155 * pixelsPerPoint, 185 * pixelsPerPoint);
        Assert.InRange(number.Box.Left, 135 * pixelsPerPoint, 155 * pixelsPerPoint);
    }
}
