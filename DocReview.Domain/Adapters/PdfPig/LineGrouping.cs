namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Arranges the words of a page: rows of about one baseline, in them parts that a wide gap parts, and under each other the
/// parts of one block. Sorting is the dearest step, however hostile the page.
/// </summary>
internal static class LineGrouping
{
    // In ems: what is raised or lowered by less is on the same line; a wider gap begins another column.
    private const double SameLine = 0.5;
    private const double ColumnGap = 1;

    /// <summary>The lines in the order of reading: by block, then downwards.</summary>
    public static List<TextLine> Lines(List<DrawnWord> words)
    {
        words.Sort(ByLine);
        var (lines, above) = (new List<TextLine>(), new List<TextLine>());
        var blocks = 0;
        for (var at = 0; at < words.Count;)
        {
            var end = RowEnd(words, at);
            words.Sort(at, end - at, Comparer<DrawnWord>.Create(ByStart));
            var row = Parts(DuplicateWords.Removed(words, at, end));
            blocks = TextBlocks.Join(row, above, blocks);
            lines.AddRange(row);
            (above, at) = (row, end);
        }

        return TextBlocks.InReadingOrder(lines, blocks);
    }

    private static int ByLine(DrawnWord a, DrawnWord b) =>
        a.Turns != b.Turns ? a.Turns.CompareTo(b.Turns) : a.LineAt != b.LineAt ? a.LineAt.CompareTo(b.LineAt) : ByStart(a, b);

    private static int ByStart(DrawnWord a, DrawnWord b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.First.CompareTo(b.First);

    private static int RowEnd(List<DrawnWord> words, int at)
    {
        var first = words[at];
        var end = at + 1;
        while (end < words.Count && words[end].Turns == first.Turns
            && words[end].LineAt - first.LineAt <= SameLine * Math.Min(first.FontSize, words[end].FontSize))
        {
            end++;
        }

        return end;
    }

    private static List<TextLine> Parts(List<DrawnWord> row)
    {
        var parts = new List<TextLine>();
        for (var at = 0; at < row.Count;)
        {
            var end = at + 1;
            for (var reach = row[at].End; end < row.Count && row[end].Start - reach <= ColumnGap * row[end].FontSize; end++)
            {
                reach = Math.Max(reach, row[end].End);
            }

            parts.Add(new(LetterSpacing.Closed(row[at..end])));
            at = end;
        }

        return parts;
    }
}
