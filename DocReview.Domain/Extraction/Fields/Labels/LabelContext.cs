using System.Collections.Frozen;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>A label as it stands to a value.</summary>
/// <param name="Hit">The label.</param>
/// <param name="Strength">0 to 1: near and with nothing between counts most.</param>
internal sealed record LabelRelation(PhraseHit<LabelKind> Hit, double Strength);

/// <summary>The labels around a stretch of words: those left of it on its row, and the one over it in its column.</summary>
internal sealed class LabelContext
{
    private const int RowsAbove = 5;

    // A block of four lines with its heading: beyond it a label heads something else.
    private const double HighestAboveInTextHeights = 6.5;

    // Hardly less than a label on the row itself.
    private const double WrappedStrength = 0.85;

    // A label on the row says something however much stands between.
    private const double Weakest = 0.15;

    // What a label left of a value loses for each plain word and each other value between. Five words or six values leave the
    // weakest: what lies beyond them is not counted.
    private const double LossPerWord = 0.18;
    private const double LossPerValue = 0.15;
    private const int MostPlainWords = 5;
    private const int MostValues = 6;

    // A gap of a column's width takes little from a label on the row, one of half a page more.
    private const double WideGapInTextHeights = 12;
    private const double WideGapShare = 0.9;
    private const double WidestGapInTextHeights = 25;
    private const double WidestGapShare = 0.75;

    // What a label over a value loses for each row of words between, and for each text height that it is away.
    private const double LossPerRowBetween = 0.3;
    private const double LossPerTextHeight = 0.06;
    private const double WeakestAbove = 0.1;

    // A label inside a sentence says half as much about what stands under it; one of four words is no sentence.
    private const double InsideSentenceShare = 0.5;
    private const int MostWordsBeforeSentence = 3;

    // A value with a label at its side needs none above: what that one still says.
    private const double StrongLeft = 0.7;
    private const double AboveBesideLeftShare = 0.35;

    // Where both are about as strong, evidence shows the label at the side.
    private const double PrintedAboveShare = 0.8;

    // Marks and currencies count as nothing, but a row of thousands of them is none that a label belongs to.
    private const int MostWordsBetween = 200;

    private static readonly FrozenDictionary<LabelKind, string> LeftNames = Names("left:");
    private static readonly FrozenDictionary<LabelKind, string> SecondLeftNames = Names("further:");
    private static readonly FrozenDictionary<LabelKind, string> AboveNames = Names("above:");

    private readonly double _doubt;

    private LabelContext(LabelRelation? left, LabelRelation? secondLeft, LabelRelation? above, double doubt)
    {
        _doubt = doubt;
        Left = left;
        SecondLabelLeft = secondLeft;
        Above = above;
    }

    /// <summary>Nearest label left of it.</summary>
    public LabelRelation? Left { get; }

    /// <summary>The label left of that one.</summary>
    public LabelRelation? SecondLabelLeft { get; }

    /// <summary>Nearest label over it.</summary>
    public LabelRelation? Above { get; }

    /// <summary>The label that says most, as printed.</summary>
    public string? Printed =>
        (Left?.Strength ?? 0) >= (Above?.Strength ?? 0) * PrintedAboveShare ? Left?.Hit.Printed : Above?.Hit.Printed;

    /// <summary>Features <c>left:…</c>, <c>further:…</c> and <c>above:…</c> by kind of label; <c>ocr_doubt</c> of the words.</summary>
    public FeatureSet AddTo(FeatureSet features, double shareOfLeft = 1)
    {
        Add(features, LeftNames, Left, shareOfLeft);
        Add(features, SecondLeftNames, SecondLabelLeft, 1);
        Add(features, AboveNames, Above, Left is { Strength: > StrongLeft } ? AboveBesideLeftShare : 1);
        return features.Set("ocr_doubt", _doubt).Set("unlabelled", Left is null && Above is null);
    }

    /// <summary>Looks around words; a label may reach into them up to the word <paramref name="anchorWord"/>, where one is given.</summary>
    public static LabelContext Find(LabelledDocument document, TextRow row, int first, int last, int? anchorWord = null) =>
        document.LabelContexts.Find(document, row, first, last, anchorWord ?? first);

    /// <summary>Looks around words that were not asked about before.</summary>
    internal static LabelContext LookAround(LabelledDocument document, TextRow row, int first, int last, int anchorWord)
    {
        var (left, secondLeft) = LeftOf(document, row, first, last, anchorWord);
        var above =
            LabelBelow.Find(document, row, first, last, HeadingRow.Over(document, row, first) ?? FindAbove(document, row, first, last));
        return new LabelContext(left ?? Wrapped(document, row, first), secondLeft, above, 1 - LeastConfidence(row, first, last));
    }

    // The two nearest labels on the row, the nearer first.
    private static (LabelRelation? Left, LabelRelation? SecondLabelLeft) LeftOf(
        LabelledDocument document, TextRow row, int first, int last, int anchorWord)
    {
        LabelRelation? left = null;
        var labels = document.Labels[row.Index];
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            if (labels[i].Last >= anchorWord || labels[i].First >= first)
            {
                continue;
            }

            var relation = new LabelRelation(labels[i], LeftStrength(document, row, labels[i], first) * labels[i].Quality);
            if (left is null)
            {
                left = relation;
                continue;
            }

            return LabelPair.NamesFirst(row, relation.Hit, left.Hit, first, last)
                ? (relation with { Strength = left.Strength }, left) : (left, relation);
        }

        return (left, null);
    }

    private static double LeastConfidence(TextRow row, int first, int last)
    {
        var least = row.Words[first].Source.Confidence;
        for (var i = first + 1; i <= last; i++)
        {
            least = Math.Min(least, row.Words[i].Source.Confidence);
        }

        return least;
    }

    // "… payable no later than" over "15 April 2024, quoting …": the sentence goes on where the row ends.
    private static LabelRelation? Wrapped(LabelledDocument document, TextRow row, int first)
    {
        var segment = Sentence.SegmentAt(row, first);
        return first == segment.First && HasLabelsAbove(document, row) && Sentence.Above(document.Layout, segment) is { } above
            && document.Labels[above.Row.Index].LastOrDefault(h => h.First > above.First && h.Last <= above.Last) is { } hit
            && above.Row.Words.Skip(hit.Last + 1).Take(above.Last - hit.Last).All(w => !w.Text.Any(char.IsLetter))
            ? new LabelRelation(hit, WrappedStrength * hit.Quality) : null;
    }

    private static bool HasLabelsAbove(LabelledDocument document, TextRow row) =>
        (row.Index > 0 && document.Labels[row.Index - 1].Count > 0) || (row.Index > 1 && document.Labels[row.Index - 2].Count > 0);

    private static void Add(FeatureSet features, FrozenDictionary<LabelKind, string> names, LabelRelation? relation, double share)
    {
        if (relation is not null)
        {
            features.Set(names[relation.Hit.Kind], relation.Strength * share);
        }
    }

    private static double LeftStrength(LabelledDocument document, TextRow row, PhraseHit<LabelKind> hit, int first)
    {
        var (words, values) = (0, 0);
        for (var i = hit.Last + 1; i < first && i <= hit.Last + MostWordsBetween && words < MostPlainWords && values < MostValues; i++)
        {
            if (document.TokenPlaces.At(row, i) is { } token)
            {
                values += token.First == i && token.Last < first && token is not AmountToken { IsPercent: true } ? 1 : 0;
            }
            else if (row.Words[i].Folded.Length > 0 && document.Lexicon.Currencies.Parse(row.Words[i].Text) is null)
            {
                words++;
            }
        }

        var gap = (row.Words[first].Box.Left - row.Words[hit.Last].Box.Right) / row.TextHeight;
        var share = gap > WidestGapInTextHeights ? WidestGapShare : gap > WideGapInTextHeights ? WideGapShare : 1;
        return Math.Max(Weakest, 1 - (LossPerWord * words) - (LossPerValue * values)) * share;
    }

    private static LabelRelation? FindAbove(LabelledDocument document, TextRow row, int first, int last)
    {
        var box = row.BoxOf(first, last);
        var between = 0;
        for (var i = row.Index - 1; i >= Math.Max(0, row.Index - RowsAbove) && document.Layout.Rows[i].Page == row.Page; i--)
        {
            var upper = document.Layout.Rows[i];
            var distance = (box.Top - upper.Box.Bottom) / row.TextHeight;
            if (distance > HighestAboveInTextHeights)
            {
                return null;
            }

            if (Widest(document.Labels[i], box) is { } hit)
            {
                var strength = 1 - (LossPerRowBetween * between) - (LossPerTextHeight * Math.Max(0, distance));
                return new LabelRelation(hit, hit.Quality * Math.Max(WeakestAbove, strength) * Opens(hit));
            }

            between += HoldsWordAt(upper, box) ? 1 : 0;
        }

        return null;
    }

    // The label that shares most of a value's column.
    private static PhraseHit<LabelKind>? Widest(IReadOnlyList<PhraseHit<LabelKind>> labels, Box box)
    {
        var (widest, most) = (default(PhraseHit<LabelKind>), 0.0);
        for (var i = 0; i < labels.Count; i++)
        {
            if (Overlap(labels[i].Box, box) is var overlap && overlap > most)
            {
                (widest, most) = (labels[i], overlap);
            }
        }

        return widest;
    }

    private static bool HoldsWordAt(TextRow row, Box box)
    {
        for (var i = 0; i < row.Words.Count; i++)
        {
            if (row.Words[i].Folded.Length > 0 && Overlap(row.Words[i].Box, box) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<LabelKind, string> Names(string prefix) =>
        Enum.GetValues<LabelKind>().ToFrozenDictionary(kind => kind, kind => prefix + InvoiceLexicon.SectionName(kind));

    private static double Opens(PhraseHit<LabelKind> hit)
    {
        var segment = hit.Row.SegmentAt(hit.First);
        return hit.First == segment.First || segment.Last - segment.First <= MostWordsBeforeSentence ? 1 : InsideSentenceShare;
    }

    private static double Overlap(Box a, Box b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
}
