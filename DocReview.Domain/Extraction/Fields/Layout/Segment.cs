namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Words of a row that belong together: a phrase, a cell.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="First">Index of its first word in the row.</param>
/// <param name="Last">Index of its last word in the row.</param>
public sealed record Segment(TextRow Row, int First, int Last)
{
    /// <summary>As printed, words apart by one space.</summary>
    public string Text { get; } = Row.TextOf(First, Last);

    /// <summary>Holds its words.</summary>
    public Box Box { get; } = Row.BoxOf(First, Last);

    /// <summary>Its words, left to right.</summary>
    public IEnumerable<LayoutWord> Words => Row.Words.Skip(First).Take(Last - First + 1);
}

/// <summary>Cuts rows into segments.</summary>
internal static class SegmentCutter
{
    // A space is a quarter to a third of the text height, in monospaced receipts about a half.
    private const double WidestSpaceInTextHeights = 1.0;

    // The wide letters of tills stand further apart than they are high; so do their words.
    private const double WidestSpaceInLetterPitches = 1.5;

    public static IReadOnlyList<Segment> Cut(TextRow row)
    {
        var segments = new List<Segment>();
        var (first, widest) =
            (0, Math.Max(WidestSpaceInTextHeights, WidestSpaceInLetterPitches * Pitch(row) / Math.Max(1, row.TextHeight)));
        for (var i = 1; i <= row.Words.Count; i++)
        {
            if (i == row.Words.Count || row.GapBefore(i) > widest)
            {
                segments.Add(new Segment(row, first, i - 1));
                first = i;
            }
        }

        return segments;
    }

    // From letter to letter, as OCR saw them; 0 where the file says where its words are.
    private static double Pitch(TextRow row)
    {
        if (!row.Words[0].IsOcr && !row.Words.Any(w => w.IsOcr))
        {
            return 0;
        }

        var pitches = row.Words.Where(w => w.IsOcr && w.Text.Length > 1).Select(w => w.Box.Width / w.Text.Length).Order().ToList();
        return pitches.Count == 0 ? 0 : pitches[pitches.Count / 2];
    }
}
