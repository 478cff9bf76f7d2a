using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>A label in small letters under a value in large ones: "$68.55" over "Total due".</summary>
internal static class LabelBelow
{
    // Times the height of its label: it is the large letters that make a small line under them a label.
    private const double LeastTaller = 1.2;

    // Of the label's height: it stands right under its value.
    private const double WidestRowGapInTextHeights = 1.0;

    // Hardly less than a label beside the value.
    private const double Strength = 0.9;

    /// <summary>The label under a value that stands alone in its segment, where none is as near above; else that one.</summary>
    public static LabelRelation? Find(LabelledDocument document, TextRow row, int first, int last, LabelRelation? above)
    {
        var segment = Sentence.SegmentAt(row, first);
        if (segment.First != first || segment.Last != last || row.Index + 1 >= document.Layout.Rows.Count
            || document.Layout.Rows[row.Index + 1] is var below && below.Page != row.Page)
        {
            return above;
        }

        var hit = Under(document.Labels[row.Index + 1], segment.Box);
        return hit is null || (above is not null && segment.Box.Top - above.Hit.Box.Bottom <= hit.Box.Top - segment.Box.Bottom)
            ? above : new LabelRelation(hit, Strength * hit.Quality);
    }

    private static PhraseHit<LabelKind>? Under(IReadOnlyList<PhraseHit<LabelKind>> labels, Box value)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            if (label.Row.SegmentAt(label.First) is var s && s.First == label.First && s.Last == label.Last && IsUnder(value, s.Box))
            {
                return label;
            }
        }

        return null;
    }

    private static bool IsUnder(Box value, Box label) =>
        value.Height > LeastTaller * label.Height && label.Top - value.Bottom < WidestRowGapInTextHeights * label.Height
        && (Math.Abs(label.CenterX - value.CenterX) < label.Height || Math.Abs(label.Left - value.Left) < label.Height);
}
