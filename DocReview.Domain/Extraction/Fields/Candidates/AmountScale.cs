using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>What the amounts of a document measure up to.</summary>
internal sealed class AmountScale
{
    private readonly Dictionary<decimal, int> _counts;

    private AmountScale(decimal largest, Dictionary<decimal, int> counts)
    {
        Largest = largest;
        _counts = counts;
    }

    /// <summary>The largest amount that looks like money and was not merely handed over at a till; 0 where there is none.</summary>
    public decimal Largest { get; }

    /// <summary>How often a value is printed.</summary>
    public int Count(decimal value) => _counts.GetValueOrDefault(value, 1);

    public static AmountScale Of(IReadOnlyList<AmountCandidates.Labelled> amounts) => new(
        amounts.Where(a => a.Token.IsMoney && !IsForeign(a.Kind)).Select(a => a.Token.Value).DefaultIfEmpty(0).Max(),
        amounts.GroupBy(a => a.Token.Value).ToDictionary(g => g.Key, g => g.Count()));

    private static bool IsForeign(LabelKind? kind) => kind is LabelKind.Tendered or LabelKind.Change or LabelKind.OtherAmount
        or LabelKind.OtherNumber or LabelKind.Contact or LabelKind.CompanyNumber or LabelKind.Bank;
}
