using DocReview.Domain.Extraction.Fields.Analysis;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>What has been paid already: the last amount of a row that opens with a word for it.</summary>
internal static class PaidAmounts
{
    // "Less deposit, by card on 4 March  (300.00)": the words between may be labels too, the one that opens the text counts.
    public static IEnumerable<AmountToken> Of(AnalysedDocument document) => document.Labels.SelectMany(l => l)
        .Where(h => h.Kind is LabelKind.Paid && h.Row.Segments.Any(s => s.First == h.First))
        .Select(h => document.Tokens[h.Row.Index].OfType<AmountToken>().LastOrDefault(a => a.First > h.Last && a.IsMoney && !a.IsPercent && a.Value != 0))
        .OfType<AmountToken>();
}
