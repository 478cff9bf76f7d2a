using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>A row of headings over a row of as many values: each heads its own, also where headings are set left and values
/// right.</summary>
internal static class HeadingRow
{
    private const int FewestColumns = 3;

    // Boxed headings have a line's height of padding over their values.
    private const double WidestRowGapInTextHeights = 2.0;

    // Less than a label beside the value: rows that only look like a table occur.
    private const double Strength = 0.85;

    /// <summary>The label over a value by its place in the row, or null where both rows do not match.</summary>
    public static LabelRelation? Over(LabelledDocument document, TextRow row, int first)
    {
        var heads = row.Segments.Count < FewestColumns || row.Index == 0 ? null : document.Layout.Rows[row.Index - 1];
        if (heads is null || heads.Page != row.Page || heads.Segments.Count != row.Segments.Count || document.Tokens[heads.Index].Count > 0
            || row.Box.Top - heads.Box.Bottom > WidestRowGapInTextHeights * row.TextHeight || !AreColumns(heads.Segments, row.Segments))
        {
            return null;
        }

        var head = heads.Segments[IndexOf(row.Segments, first)].First;
        var hit = document.Labels[heads.Index].FirstOrDefault(h => h.First == head);
        return hit is null ? null : new LabelRelation(hit, Strength * hit.Quality);
    }

    private static int IndexOf(IReadOnlyList<Segment> segments, int word)
    {
        var index = 0;
        while (segments[index].Last < word)
        {
            index++;
        }

        return index;
    }

    // Each heading begins before its own value ends, and ends before the next value does.
    private static bool AreColumns(IReadOnlyList<Segment> heads, IReadOnlyList<Segment> values)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (heads[i].Box.Left >= values[i].Box.Right || (i + 1 < values.Count && heads[i].Box.Right >= values[i + 1].Box.Right))
            {
                return false;
            }
        }

        return true;
    }
}
