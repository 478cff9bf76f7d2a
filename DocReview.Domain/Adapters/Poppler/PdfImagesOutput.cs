using System.Globalization;
using System.Text;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>Reads what <c>pdfimages -list</c> prints: pixels of each picture and how many of them go into an inch.</summary>
internal static class PdfImagesOutput
{
    private const int PageColumn = 0;
    private const int WidthColumn = 3;
    private const int HeightColumn = 4;
    private const int FromEndXppi = 4;
    private const int FromEndYppi = 3;
    private const int Columns = 14;

    public static IReadOnlyDictionary<int, double> Cover(byte[] output, IReadOnlyList<Page> pages)
    {
        var areas = pages.ToDictionary(page => page.Number, page => page.Width * page.Height);
        var cover = new Dictionary<int, double>();
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n').Skip(2))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= Columns && Whole(cells[PageColumn], out var page) && areas.TryGetValue(page, out var area))
            {
                cover[page] = Math.Max(cover.GetValueOrDefault(page), Math.Min(1, Area(cells) / area));
            }
        }

        return cover;
    }

    private static double Area(string[] cells) =>
        Whole(cells[WidthColumn], out var width) && Whole(cells[HeightColumn], out var height)
        && Whole(cells[^FromEndXppi], out var xppi) && Whole(cells[^FromEndYppi], out var yppi) && xppi > 0 && yppi > 0
            ? 72.0 * width / xppi * 72.0 * height / yppi
            : 0;

    private static bool Whole(string cell, out int value) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
