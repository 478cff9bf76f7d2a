using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Pages;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>Reads the heading of a PGM file (netpbm: <c>P5</c>, comments, width, height, 255).</summary>
internal static partial class PortableGrayMap
{
    /// <summary>Null where the file is missing, empty, or shorter than its size in pixels.</summary>
    public static RasterImage? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[256];
        var text = Encoding.ASCII.GetString(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        return Heading().Match(text) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan) is > 0 and var width
            && int.Parse(match.Groups[2].ValueSpan) is > 0 and var height
            && file.Length >= (long)width * height
                ? new(path, width, height)
                : null;
    }

    [GeneratedRegex(@"^P5\s(?:#[^\n]*\n)*(\d{1,6})\s(\d{1,6})\s255\s")]
    private static partial Regex Heading();
}
