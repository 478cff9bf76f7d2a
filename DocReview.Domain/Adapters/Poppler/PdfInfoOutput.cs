using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Pages.Pdf;

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

    /// <summary>The page as it is shown: its crop box, turned; null where there is no page.</summary>
    public static PageSize? ShownSize(byte[] output)
    {
        var text = Encoding.UTF8.GetString(output);
        if (CropBox().Match(text) is not { Success: true } box || Rotations().Match(text) is not { Success: true } rotation)
        {
            return null;
        }

        var (width, height) = (Number(box, 3) - Number(box, 1), Number(box, 4) - Number(box, 2));
        return width > 0
            && height > 0 ? int.Parse(rotation.Groups[1].ValueSpan) % 180 == 0 ? new(width, height) : new(height, width) : null;
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // A title may hold line breaks, and so any line of this; the last one printed is poppler's own.
    [GeneratedRegex(@"^Pages: +(\d{1,9})$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^Page +\d{1,9} rot: +(\d{1,3})$", RegexOptions.Multiline)]
    private static partial Regex Rotations();

    [GeneratedRegex(@"^Page +\d{1,9} CropBox: +(-?[\d.]+) +(-?[\d.]+) +(-?[\d.]+) +(-?[\d.]+)$", RegexOptions.Multiline)]
    private static partial Regex CropBox();
}
