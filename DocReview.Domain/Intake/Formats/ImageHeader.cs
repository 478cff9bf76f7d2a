using DocReview.Domain.Extraction;

namespace DocReview.Domain.Intake.Formats;

/// <summary>One picture of an image file.</summary>
/// <param name="Index">Its place in the file, 0-based, as image libraries count.</param>
/// <param name="Width">In pixels, as stored (before EXIF orientation).</param>
/// <param name="Height">In pixels, as stored.</param>
public readonly record struct ImageFrame(int Index, long Width, long Height)
{
    /// <summary>Width times height: what decoding it costs.</summary>
    public long Pixels => Width * Height;
}

/// <summary>
/// Reads the size of an image from its header, without decoding it: a file of a few kilobytes can declare more pixels
/// than there is memory.
/// </summary>
public static class ImageHeader
{
    /// <summary>The pictures of the file: one, but for a TIFF of several pages (thumbnails left out, at most 2,000).</summary>
    /// <param name="stream">Seekable; read from its beginning.</param>
    /// <param name="kind">An image kind, as <see cref="FileSignature"/> identified it.</param>
    /// <returns>Empty where the header is damaged or declares no pixels.</returns>
    public static IReadOnlyList<ImageFrame> Read(Stream stream, FileKind kind)
    {
        var source = new HeaderBytes(stream);
        try
        {
            IReadOnlyList<ImageFrame> frames = kind switch
            {
                FileKind.Png => [PngHeader.Read(source)],
                FileKind.Jpeg => [JpegHeader.Read(source)],
                FileKind.WebP => [WebPHeader.Read(source)],
                FileKind.Gif => [GifHeader.Read(source)],
                FileKind.Tiff => TiffHeader.Read(source),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not an image."),
            };
            return frames.Any(frame => frame.Width <= 0 || frame.Height <= 0) ? [] : frames;
        }
        catch (EndOfStreamException)
        {
            return [];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
