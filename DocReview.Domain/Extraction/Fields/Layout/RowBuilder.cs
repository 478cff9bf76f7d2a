namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Gathers a page's words into rows, following baselines so that a slightly skewed scan keeps its rows.</summary>
internal static class RowBuilder
{
    private const double SmallestOverlap = 0.5;

    // A page of small print holds three thousand words. A page that holds more than this is a drawing or an attack; each
    // word is compared with the end of each row, which at this many takes a tenth of a second.
    private const int MostWords = 10_000;

    /// <summary>Rows of a page from top to bottom, numbered on from <paramref name="firstIndex"/>.</summary>
    public static IReadOnlyList<TextRow> Build(Page page, int firstIndex)
    {
        var rows = new List<List<LayoutWord>>();
        var ends = new List<Box>();
        foreach (var word in FromLeft(page))
        {
            var index = RowOf(word.Box, ends);
            if (index < 0)
            {
                rows.Add([word]);
                ends.Add(word.Box);
            }
            else
            {
                rows[index].Add(word);
                ends[index] = word.Box;
            }
        }

        return rows.OrderBy(Height).Select((row, i) => new TextRow(page.Number, firstIndex + i, row).Segmented()).ToList();
    }

    private static IEnumerable<LayoutWord> FromLeft(Page page)
    {
        var words = new List<LayoutWord>(page.Words.Count);
        for (var i = 0; i < page.Words.Count && words.Count < MostWords; i++)
        {
            if (IsHorizontal(page.Words[i]))
            {
                WordSplitter.Split(page.Words[i], words);
            }
        }

        return words.OrderBy(w => w.Box.Left);
    }

    // The row whose last word shares most of its height; of several the one that reaches farthest right, then the oldest.
    private static int RowOf(Box word, List<Box> ends)
    {
        var (best, most) = (-1, SmallestOverlap);
        for (var row = 0; row < ends.Count; row++)
        {
            var overlap = Overlap(ends[row], word);
            if (overlap > most || (overlap == most && (best < 0 || ends[row].Right > ends[best].Right)))
            {
                (best, most) = (row, overlap);
            }
        }

        return best;
    }

    private static double Height(List<LayoutWord> row)
    {
        var sum = 0.0;
        foreach (var word in row)
        {
            sum += word.Box.CenterY;
        }

        return sum / row.Count;
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
