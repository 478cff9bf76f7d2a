namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Gathers a page's words into rows, following baselines so that a slightly skewed scan keeps its rows.</summary>
internal static class RowBuilder
{
    private const double SmallestOverlap = 0.5;

    /// <summary>Rows of a page from top to bottom, numbered on from <paramref name="firstIndex"/>.</summary>
    public static IReadOnlyList<TextRow> Build(Page page, int firstIndex)
    {
        var rows = new List<List<LayoutWord>>();
        var words = page.Words.Where(IsHorizontal).SelectMany(WordSplitter.Split).OrderBy(w => w.Box.Left);
        foreach (var word in words)
        {
            var row = rows.Select(r => (Row: r, Overlap: Overlap(r[^1].Box, word.Box)))
                .Where(r => r.Overlap >= SmallestOverlap)
                .OrderByDescending(r => r.Overlap).ThenByDescending(r => r.Row[^1].Box.Right)
                .Select(r => r.Row).FirstOrDefault();
            if (row is null)
            {
                rows.Add(row = []);
            }

            row.Add(word);
        }

        return rows.OrderBy(r => r.Average(w => w.Box.CenterY))
            .Select((r, i) => new TextRow(page.Number, firstIndex + i, r).Segmented()).ToList();
    }

    // Watermarks and margin notes run upwards: their boxes are far taller than wide.
    private static bool IsHorizontal(Word word) =>
        word.Text.Length < 3 || word.Box.Height < 2 * Math.Max(1, word.Box.Width);

    private static double Overlap(Box last, Box next)
    {
        var shared = Math.Min(last.Bottom, next.Bottom) - Math.Max(last.Top, next.Top);
        var height = Math.Min(last.Height, next.Height);
        // Words printed over each other do not stand side by side.
        return height <= 0 || next.Left < last.Left + (last.Width / 2) ? 0 : shared / height;
    }
}
