using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Pages;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>Reads what <c>pdfinfo -f 1 -l N</c> prints.</summary>
internal static partial class PdfInfoOutput
{
    public static PdfFacts Parse(byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        var total = Pages().Match(text) is { Success: true } pages && int.TryParse(pages.Groups[1].ValueSpan, out var count) ? count : 0;
        // "Page    1 rot:  90"; of a document of one page too, as -f asks for it.
        return new(total, [.. Rotations().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan) % 360)]);
    }

    // A title may hold line breaks, and so any line of this; the last one printed is poppler's own.
    [GeneratedRegex(@"^Pages: +(\d{1,9})$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^Page +\d{1,9} rot: +(\d{1,3})$", RegexOptions.Multiline)]
    private static partial Regex Rotations();
}
