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
    private const double WidestSpace = 1.0;

    public static IReadOnlyList<Segment> Cut(TextRow row)
    {
        var segments = new List<Segment>();
        var first = 0;
        for (var i = 1; i <= row.Words.Count; i++)
        {
            if (i == row.Words.Count || row.GapBefore(i) > WidestSpace)
            {
                segments.Add(new Segment(row, first, i - 1));
                first = i;
            }
        }

        return segments;
    }
}
