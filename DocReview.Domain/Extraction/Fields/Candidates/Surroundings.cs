using DocReview.Domain.Extraction.Fields.Analysis;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Scoring;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>A label as it stands to a value.</summary>
/// <param name="Hit">The label.</param>
/// <param name="Strength">0 to 1: near and with nothing between counts most.</param>
internal sealed record LabelRelation(PhraseHit<LabelKind> Hit, double Strength);

/// <summary>The labels around a stretch of words: those left of it on its row, and the one over it in its column.</summary>
internal sealed class Surroundings
{
    private const int RowsAbove = 5;
    private const double HighestAbove = 6.5;
    private const double WrappedStrength = 0.85;

    private readonly double _doubt;

    private Surroundings(LabelRelation? left, LabelRelation? further, LabelRelation? above, double doubt)
    {
        _doubt = doubt;
        Left = left;
        Further = further;
        Above = above;
    }

    /// <summary>Nearest label left of it.</summary>
    public LabelRelation? Left { get; }

    /// <summary>The label left of that one.</summary>
    public LabelRelation? Further { get; }

    /// <summary>Nearest label over it.</summary>
    public LabelRelation? Above { get; }

    /// <summary>The label that says most, as printed.</summary>
    public string? Printed => (Left?.Strength ?? 0) >= (Above?.Strength ?? 0) * 0.8 ? Left?.Hit.Printed : Above?.Hit.Printed;

    /// <summary>Features <c>left:…</c>, <c>further:…</c> and <c>above:…</c> by kind of label; <c>ocr_doubt</c> of the words.</summary>
    public FeatureSet AddTo(FeatureSet features, double shareOfLeft = 1)
    {
        Add(features, "left:", Left, shareOfLeft);
        Add(features, "further:", Further, 1);
        // A value with its own label at its side needs none above.
        Add(features, "above:", Above, Left is { Strength: > 0.7 } ? 0.35 : 1);
        return features.Set("ocr_doubt", _doubt).Set("unlabelled", Left is null && Above is null);
    }

    /// <summary>Looks around words; a label may reach into them up to the word <paramref name="heart"/>, where one is given.</summary>
    public static Surroundings Of(AnalysedDocument document, TextRow row, int first, int last, int? heart = null)
    {
        var left = document.Labels[row.Index].Where(h => h.Last < (heart ?? first) && h.First < first).Reverse().Take(2)
            .Select(h => new LabelRelation(h, LeftStrength(document, row, h, first) * h.Quality)).ToList();
        if (left.Count == 2 && LabelPair.NamesFirst(row, left[1].Hit, left[0].Hit, first, last))
        {
            left = [left[1] with { Strength = left[0].Strength }, left[0]];
        }

        if (left.Count == 0 && Wrapped(document, row, first) is { } wrapped)
        {
            left.Add(wrapped);
        }

        return new Surroundings(left.ElementAtOrDefault(0), left.ElementAtOrDefault(1), LabelBelow.Of(document, row, first, last, HeadingRow.Over(document, row, first) ?? FindAbove(document, row, first, last)),
            1 - row.Words.Skip(first).Take(last - first + 1).Min(w => w.Source.Confidence));
    }

    // "… payable no later than" over "15 April 2024, quoting …": the sentence goes on where the row ends.
    private static LabelRelation? Wrapped(AnalysedDocument document, TextRow row, int first)
    {
        var segment = Sentence.SegmentAt(row, first);
        return first == segment.First && HasLabelsAbove(document, row) && Sentence.Above(document.Layout, segment) is { } above
            && document.Labels[above.Row.Index].LastOrDefault(h => h.First > above.First && h.Last <= above.Last) is { } hit
            && above.Row.Words.Skip(hit.Last + 1).Take(above.Last - hit.Last).All(w => !w.Text.Any(char.IsLetter))
            ? new LabelRelation(hit, WrappedStrength * hit.Quality) : null;
    }

    private static bool HasLabelsAbove(AnalysedDocument document, TextRow row) =>
        (row.Index > 0 && document.Labels[row.Index - 1].Count > 0) || (row.Index > 1 && document.Labels[row.Index - 2].Count > 0);

    private static void Add(FeatureSet features, string prefix, LabelRelation? relation, double share)
    {
        if (relation is not null)
        {
            features.Set(prefix + InvoiceLexicon.SectionName(relation.Hit.Kind), relation.Strength * share);
        }
    }

    private static double LeftStrength(AnalysedDocument document, TextRow row, PhraseHit<LabelKind> hit, int first)
    {
        var tokens = document.Tokens[row.Index];
        var words = 0;
        for (var i = hit.Last + 1; i < first; i++)
        {
            words += row.Words[i].Folded.Length > 0 && document.Lexicon.Currencies.Parse(row.Words[i].Text) is null && !tokens.Any(t => t.First <= i && i <= t.Last) ? 1 : 0;
        }

        var values = tokens.Count(t => t.First > hit.Last && t.Last < first && t is not AmountToken { IsPercent: true });
        var gap = (row.Words[first].Box.Left - row.Words[hit.Last].Box.Right) / row.TextHeight;
        return Math.Max(0.15, 1 - (0.18 * words) - (0.15 * values)) * (gap > 25 ? 0.75 : gap > 12 ? 0.9 : 1);
    }

    private static LabelRelation? FindAbove(AnalysedDocument document, TextRow row, int first, int last)
    {
        var box = row.BoxOf(first, last);
        var rows = 0;
        foreach (var upper in document.Layout.From(row, -1))
        {
            var distance = (box.Top - upper.Box.Bottom) / row.TextHeight;
            if (++rows > RowsAbove || distance > HighestAbove)
            {
                return null;
            }

            var hit = document.Labels[upper.Index].Where(h => Overlap(h.Box, box) > 0).MaxBy(h => Overlap(h.Box, box));
            if (hit is not null)
            {
                var between = document.Layout.Rows.Skip(upper.Index + 1).Take(row.Index - upper.Index - 1)
                    .Count(r => r.Words.Any(w => w.Folded.Length > 0 && Overlap(w.Box, box) > 0));
                return new LabelRelation(hit, hit.Quality * Math.Max(0.1, 1 - (0.3 * between) - (0.06 * Math.Max(0, distance))) * Opens(hit));
            }
        }

        return null;
    }

    // A label inside a sentence says little about what stands under it.
    private static double Opens(PhraseHit<LabelKind> hit)
    {
        var segment = hit.Row.Segments.First(s => s.First <= hit.First && hit.First <= s.Last);
        return hit.First == segment.First || segment.Last - segment.First <= 3 ? 1 : 0.5;
    }

    private static double Overlap(Box a, Box b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
}
