using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>The binary grey form of netpbm: <c>P5</c>, comments, width, height, 255, then a byte a pixel.</summary>
public static partial class PgmFile
{
    private const int LongestHeadingBytes = 256;

    /// <summary>Looks at a file. Null where it is missing, of another form, or shorter than its size in pixels.</summary>
    public static RasterImage? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        return ReadHeading(file) is var (width, height, _) ? new(path, width, height) : null;
    }

    /// <summary>Loads the pixels of a file that <see cref="Open"/> accepted.</summary>
    public static GrayImage Load(RasterImage image)
    {
        using var file = File.OpenRead(image.Path);
        var (width, height, length) = ReadHeading(file) ?? throw new InvalidDataException("Not a grey map.");
        var pixels = new byte[width * height];
        file.Position = length;
        file.ReadExactly(pixels);
        return new(width, height, pixels);
    }

    /// <summary>Writes an image.</summary>
    public static RasterImage Save(GrayImage image, string path)
    {
        using var file = File.Create(path, bufferSize: 0);
        file.Write(Encoding.ASCII.GetBytes($"P5\n{image.Width} {image.Height}\n255\n"));
        file.Write(image.Pixels);
        return new(path, image.Width, image.Height);
    }

    private static (int Width, int Height, int Length)? ReadHeading(FileStream file)
    {
        Span<byte> head = stackalloc byte[LongestHeadingBytes];
        var text = Encoding.ASCII.GetString(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        return Heading().Match(text) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan) is > 0 and var width
            && int.Parse(match.Groups[2].ValueSpan) is > 0 and var height
            && file.Length >= match.Length + ((long)width * height)
                ? (width, height, match.Length)
                : null;
    }

    [GeneratedRegex(@"^P5\s(?:#[^\n]*\n)*(\d{1,5})\s(\d{1,5})\s255\s")]
    private static partial Regex Heading();
}
