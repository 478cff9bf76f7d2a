namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Running text around a word, also where it began in the row above.</summary>
internal static class Sentence
{
    private const int FewestWords = 5;
    private const int ShortestLastWord = 3;

    // The lines of running text are set solid; a wider gap parts paragraphs.
    private const double WidestRowGapInTextHeights = 1.2;

    // Lines of one paragraph begin at one edge, the first one perhaps indented.
    private const double FlushInTextHeights = 1.5;

    // Rows that lie nearer to each other than a line is high are columns that do not stand level, or words over words.
    private const int MostRowsAbove = 30;

    // A line of the smallest print has forty.
    private const int MostWordsBefore = 100;

    /// <summary>The folded words of the sentence before a word, the nearest first.</summary>
    public static IEnumerable<string> Before(DocumentLayout layout, TextRow row, int first)
    {
        var segment = SegmentAt(row, first);
        var ended = false;
        for (var i = first - 1; i >= Math.Max(segment.First, first - MostWordsBefore) && !(ended = EndsWith(row, i)); i--)
        {
            yield return row.Words[i].Folded;
        }

        if (!ended && Above(layout, segment) is { } above)
        {
            for (var i = above.Last; i >= Math.Max(above.First, above.Last - MostWordsBefore) && !EndsWith(above.Row, i); i--)
            {
                yield return above.Row.Words[i].Folded;
            }
        }
    }

    /// <summary>Whether a word before, in the same sentence, has one of the stems; short ones must open it or be it.</summary>
    public static bool Says(DocumentLayout layout, TextRow row, int first, IReadOnlySet<string> stems) =>
        Before(layout, row, first).Any(w => stems.Any(s => s.Length > 4 ? w.Contains(s, StringComparison.Ordinal)
            : s.Length > 2 ? w.StartsWith(s, StringComparison.Ordinal) : w == s));

    /// <summary>Whether a sentence ends with this word.</summary>
    public static bool EndsWith(TextRow row, int index) => row.Words[index] is var word && (word.Text[^1] is '!' or '?' or ';'
        || (word.Text[^1] is '.'
            && (word.Folded.Length > ShortestLastWord || IsNoAbbreviation(row, index)) && !char.IsAsciiDigit(word.Text[^2])));

    /// <summary>The line of running text that goes on in this one, or null.</summary>
    public static Segment? Above(DocumentLayout layout, Segment segment)
    {
        var row = segment.Row;
        for (var i = row.Index - 1; i >= 0 && i >= row.Index - MostRowsAbove && layout.Rows[i].Page == row.Page; i--)
        {
            if (segment.Box.Top - layout.Rows[i].Box.Bottom >= WidestRowGapInTextHeights * row.TextHeight)
            {
                return null;
            }

            var segments = layout.Rows[i].Segments;
            for (var j = 0; j < segments.Count; j++)
            {
                if (GoesOnIn(segments[j], segment))
                {
                    return segments[j];
                }
            }
        }

        return null;
    }

    private static bool GoesOnIn(Segment upper, Segment lower) =>
        upper.Last - upper.First + 1 >= FewestWords && upper.Box.Bottom < lower.Box.CenterY
        && Math.Abs(upper.Box.Left - lower.Box.Left) < FlushInTextHeights * lower.Row.TextHeight;

    public static Segment SegmentAt(TextRow row, int index) => row.SegmentAt(index);

    /// <summary>A short word that is never cut short, so that its full stop ends a sentence: "12 €." and "for VAT.".</summary>
    public static bool IsNoAbbreviation(TextRow row, int index) => row.Words[index] is { Text.Length: > 1 } word
        && (word.Folded.Length == 0 || (word.Folded.Length == ShortestLastWord && word.Text.SkipLast(1).All(char.IsAsciiLetterUpper)
            && index > 0 && char.IsLower(row.Words[index - 1].Text[0])));
}
