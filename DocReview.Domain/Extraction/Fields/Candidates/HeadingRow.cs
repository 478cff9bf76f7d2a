using DocReview.Domain.Extraction.Fields.Analysis;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>A row of headings over a row of as many values: each heads its own, also where headings are set left and values right.</summary>
internal static class HeadingRow
{
    private const int FewestColumns = 3;
    private const double WidestRowGap = 2.0;
    private const double Strength = 0.85;

    /// <summary>The label over a value by its place in the row, or null where both rows do not match.</summary>
    public static LabelRelation? Over(AnalysedDocument document, TextRow row, int first)
    {
        var heads = row.Segments.Count < FewestColumns ? null : document.Layout.From(row, -1).FirstOrDefault();
        if (heads is null || heads.Segments.Count != row.Segments.Count || row.Box.Top - heads.Box.Bottom > WidestRowGap * row.TextHeight
            || document.Tokens[heads.Index].Count > 0 || !AreColumns(heads, row))
        {
            return null;
        }

        var index = row.Segments.TakeWhile(s => s.Last < first).Count();
        var hit = document.Labels[heads.Index].FirstOrDefault(h => h.First == heads.Segments[index].First);
        return hit is null ? null : new LabelRelation(hit, Strength * hit.Quality);
    }

    // Each heading begins before its own value ends, and ends before the next value does.
    private static bool AreColumns(TextRow heads, TextRow row) => heads.Segments.Zip(row.Segments).All(c => c.First.Box.Left < c.Second.Box.Right)
        && heads.Segments.Zip(row.Segments.Skip(1)).All(c => c.First.Box.Right < c.Second.Box.Right);
}
