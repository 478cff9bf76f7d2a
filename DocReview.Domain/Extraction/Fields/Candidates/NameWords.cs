using DocReview.Domain.Extraction.Fields.Analysis;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>How far the words of a line are words that name no company: labels, headings, the commonest ones.</summary>
internal static class NameWords
{
    public static double FunctionWords(AnalysedDocument document, IReadOnlyList<LayoutWord> words) =>
        words.Count(w => w.Folded.Length > 1 && char.IsLower(w.Text[0]) && document.Lexicon.FunctionWords[w.Folded].Any()) / (double)words.Count;

    public static bool NotAName(AnalysedDocument document, NameSpan span, IReadOnlyList<LayoutWord> words) =>
        document.Lexicon.NotNames.Contains(string.Concat(words.Select(w => w.Folded)))
        || document.Columns[span.Row.Index].Any(h => h.First == span.First && h.Last == span.Last);

    // Share of the words that head columns, of a row that heads several.
    public static double ColumnWords(AnalysedDocument document, NameSpan span)
    {
        var heads = document.Columns[span.Row.Index].Where(h => span.Row.Segments.Any(s => s.First <= h.First && h.Last <= s.Last && s.Last - s.First <= 2)).ToList();
        return heads.Count < 2 ? 0 : heads.Sum(h => Math.Max(0, Math.Min(h.Last, span.Last) - Math.Max(h.First, span.First) + 1)) / (double)(span.Last - span.First + 1);
    }

    // Share of the words that are labels; a label inside a longer name ("Total Energies") weighs little.
    public static double LabelWords(AnalysedDocument document, NameSpan span)
    {
        var labelled = document.Labels[span.Row.Index].Where(h => h.First <= span.Last && h.Last >= span.First)
            .Sum(h => Math.Min(h.Last, span.Last) - Math.Max(h.First, span.First) + 1);
        return IsTwin(document, span) ? 1 : labelled / (double)(span.Last - span.First + 1);
    }

    // "Termin płatności / Payment due": a label says what it is in a language that no list holds too.
    private static bool IsTwin(AnalysedDocument document, NameSpan span) => span.Last + 2 < span.Row.Words.Count
        && span.Row.Words[span.Last + 1].Text is "/" && document.Labels[span.Row.Index].Any(h => h.First == span.Last + 2);
}
