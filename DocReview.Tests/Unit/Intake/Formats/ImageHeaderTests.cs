using System.Buffers.Binary;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake.Formats;

namespace DocReview.Tests.Unit.Intake.Formats;

public sealed class ImageHeaderTests
{
    [Fact]
    public void A_png_tells_its_pixels_even_where_it_holds_none_of_them() =>
        Assert.Equal([new(0, 40_000, 40_000)],
            Read(FileKind.Png, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(40_000), .. Big(40_000)]));

    [Fact]
    public void A_jpeg_tells_its_pixels_behind_other_segments() =>
        Assert.Equal([new(0, 600, 800)], Read(FileKind.Jpeg,
        [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xE1, 0, 6, 0xFF, 0xC0, 0, 0, 0xFF, 0xC4, 0, 2, 0xFF, 0xC2, 0, 17, 8, 3, 32, 2,
                88,
        ]));

    [Fact]
    public void A_webp_tells_its_pixels_in_each_of_its_forms()
    {
        byte[] riff = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];
        Assert.Equal([new(0, 600, 800)], Read(FileKind.WebP, [.. riff, .. "VP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 88, 2, 32, 3]));
        Assert.Equal([new(0, 600, 800)], Read(FileKind.WebP, [.. riff, .. "VP8L"u8, 0, 0, 0, 0, 0x2F, .. Little(599 | (799 << 14))]));
        Assert.Equal([new(0, 600, 800)], Read(FileKind.WebP, [.. riff, .. "VP8X"u8, 0, 0, 0, 0, 0, 0, 0, 0, 87, 2, 0, 31, 3, 0]));
    }

    [Fact]
    public void A_gif_tells_its_screen() =>
        Assert.Equal([new(0, 600, 800)], Read(FileKind.Gif, [.. "GIF89a"u8, 88, 2, 32, 3]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_tiff_tells_every_page_but_no_thumbnail(bool bigEndian) =>
        Assert.Equal(
            [new(0, 600, 800), new(2, 900, 100)],
            Read(FileKind.Tiff, TiffSketch.Of(bigEndian, (600, 800, 0), (60, 80, 1), (900, 100, 2))));

    [Fact]
    public void A_tiff_whose_pages_run_in_a_circle_ends()
    {
        var tiff = TiffSketch.Of(bigEndian: false, (600, 800, 0));
        BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(^4), 8);
        Assert.Single(Read(FileKind.Tiff, tiff));
    }

    [Theory]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Tiff)]
    [InlineData(FileKind.WebP)]
    [InlineData(FileKind.Gif)]
    public void A_damaged_header_yields_no_picture(FileKind kind)
    {
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var file = new byte[random.Next(0, 200)];
            random.NextBytes(file);
            Assert.All(Read(kind, file), frame => Assert.True(frame.Width > 0 && frame.Height > 0));
        }

        Assert.Empty(Read(kind, []));
    }

    private static IReadOnlyList<ImageFrame> Read(FileKind kind, byte[] file) => ImageHeader.Read(new MemoryStream(file), kind);

    private static byte[] Big(uint value) =>
        BitConverter.IsLittleEndian ? [.. BitConverter.GetBytes(value).Reverse()] : BitConverter.GetBytes(value);

    private static byte[] Little(int value) => BitConverter.GetBytes(value);
}
