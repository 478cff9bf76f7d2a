using DocReview.Domain.Extraction;
using DocReview.Domain.Intake.Formats;

namespace DocReview.Tests.Integration.Extraction.Pages;

public sealed class PageRenderingTests(ReaderRig rig) : IClassFixture<ReaderRig>
{
    [Theory]
    [InlineData("", 0, 800, 1132)]
    [InlineData("/Rotate 90", 0, 800, 565)]
    [InlineData("/Rotate 90", 270, 800, 1132)]
    [InlineData("/CropBox[0 542 595 842]", 0, 800, 403)]
    public async Task A_page_is_as_wide_as_wanted_and_upright(string entries, int rotation, int width, int height) =>
        Assert.Equal(new(0, width, height), await Render(rig.File(Letters.Pdf(entries)), rotation, width));

    [Theory]
    [InlineData(".png", FileKind.Png)]
    [InlineData(".tif", FileKind.Tiff)]
    public async Task An_image_is_drawn_anew(string extension, FileKind kind)
    {
        var scan = rig.Encode(rig.Scan(Letters.Pdf(), dotsPerInch: 100), extension);
        Assert.Equal(new(0, 500, 707), await Render(rig.File(scan, kind), rotation: 0, width: 500));
        Assert.Equal(new(0, 500, 353), await Render(rig.File(scan, kind), rotation: 90, width: 500));
    }

    [Theory]
    [InlineData("/MediaBox[0 0 200000 200000]", 600, 600)]
    [InlineData("/MediaBox[0 0 10 14400]", 3, 4800)]
    public async Task A_page_of_any_size_is_drawn_within_bounds(string entries, int width, int height) =>
        Assert.Equal(new(0, width, height), await Render(rig.File(new PdfSketch().Text(["x"], entries).Build()), rotation: 0, width: 600));

    [Fact]
    public async Task A_page_that_is_not_there_is_refused() =>
        await Assert.ThrowsAsync<UnreadableFileException>(() => rig.Renderer.RenderAsync(
            rig.File(Letters.Pdf()), pageNumber: 2, rotation: 0, width: 100, Path.Combine(rig.Folder.FullName, "none.jpg"),
                CancellationToken.None));

    [Fact]
    public async Task Nothing_of_the_original_but_its_picture_is_in_the_image()
    {
        var photo = ExifSketch.WithOrientation(rig.Encode(rig.Scan(Letters.Pdf(), dotsPerInch: 50), ".jpg", "[strip]"), 1);
        var destination = Path.Combine(rig.Folder.FullName, "clean.jpg");
        await rig.Renderer.RenderAsync(
            rig.File([.. photo, .. "<script>alert(1)</script>"u8], FileKind.Jpeg), 1, 0, 200, destination, CancellationToken.None);
        var image = await File.ReadAllBytesAsync(destination);
        Assert.True(image.AsSpan().IndexOf("script"u8) < 0);
        Assert.True(image.AsSpan().IndexOf("Exif"u8) < 0);
    }

    private async Task<ImageFrame> Render(SourceFile file, int rotation, int width)
    {
        var destination = Path.Combine(rig.Folder.FullName, Guid.NewGuid() + ".jpg");
        await rig.Renderer.RenderAsync(file, pageNumber: 1, rotation, width, destination, CancellationToken.None);
        Assert.Empty(rig.Scratch.GetFileSystemInfos());
        using var image = File.OpenRead(destination);
        return Assert.Single(ImageHeader.Read(image, FileKind.Jpeg));
    }
}
