using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>Pages as cameras and worn tills make them, drawn from one that reads well.</summary>
public sealed class HardScanTests(ReaderRig rig) : IClassFixture<ReaderRig>
{
    private const byte Ground = 40;

    [Fact]
    public Task Print_under_the_shadows_of_folds_is_read() =>
        AssertIsRead(Drawn((picture, x, y) => picture(x, y) * (0.75 + (0.2 * Math.Sin(x / 130.0) * Math.Cos(y / 170.0)))));

    [Fact]
    public Task Print_that_falls_into_the_dark_to_one_side_is_read() =>
        AssertIsRead(Drawn((picture, x, y) => picture(x, y) * (1 - (0.0004 * x))));

    [Fact]
    public Task Faint_print_is_read() =>
        AssertIsRead(Drawn((picture, x, y) => 255 - ((255 - picture(x, y)) * 0.25)));

    [Fact]
    public async Task Of_a_photo_on_a_dark_table_only_the_paper_is_read()
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 150);
        var photo = OnTable(scan, margin: 150);
        var page = Assert.Single((await rig.Read(rig.Encode(photo, ".png"), FileKind.Png)).Pages);
        Assert.Contains("Invoice number HB-2041", ReaderRig.Words(page), StringComparison.Ordinal);
        Assert.Equal((photo.Width, photo.Height), (page.Width, page.Height));
        Assert.All(page.Words, word => Assert.InRange(word.Box.CenterX, 140, 160 + scan.Width));
    }

    [Fact]
    public void An_evenly_lit_page_is_left_as_it_is()
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 100);
        var image = new GrayImage(scan.Width, scan.Height, scan.Pixels);
        Assert.Same(image, IlluminationNormalizer.Evened(image));
    }

    private async Task AssertIsRead(GreyPicture picture)
    {
        var page = Assert.Single((await rig.Read(rig.Encode(picture, ".png"), FileKind.Png)).Pages);
        var words = ReaderRig.Words(page);
        Assert.Contains("Invoice number HB-2041", words, StringComparison.Ordinal);
        Assert.Contains("Total amount payable 228.00", words, StringComparison.Ordinal);
    }

    private GreyPicture Drawn(Func<Func<double, double, double>, int, int, double> shade)
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 150);
        double At(double x, double y) => x >= 0 && y >= 0 && (int)x < scan.Width && (int)y < scan.Height
            ? scan.Pixels[((int)y * scan.Width) + (int)x] : 255;
        return new(scan.Width, scan.Height, [.. Enumerable.Range(0, scan.Pixels.Length)
            .Select(i => (byte)Math.Clamp(shade(At, i % scan.Width, i / scan.Width), 0, 255))]);
    }

    // A table of wood: its grain is what OCR would take for letters.
    private static GreyPicture OnTable(GreyPicture paper, int margin)
    {
        var (width, height) = (paper.Width + (2 * margin), paper.Height + (2 * margin));
        return new(width, height, [.. Enumerable.Range(0, width * height).Select(i =>
        {
            var (x, y) = ((i % width) - margin, (i / width) - margin);
            return x >= 0 && y >= 0 && x < paper.Width && y < paper.Height
                ? paper.Pixels[(y * paper.Width) + x]
                : (byte)(Ground + (((x * 7) + (y * 13)) % 23));
        })]);
    }
}
