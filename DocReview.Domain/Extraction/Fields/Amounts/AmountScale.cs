using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>What the amounts of a document measure up to.</summary>
internal sealed class AmountScale
{
    private const decimal SmallestCoin = 0.05m;

    // Handed over and given back are paired, each with each; a receipt has one of both.
    private const int MostHandedOver = 50;

    private readonly Dictionary<decimal, int> _counts;
    private readonly bool _rounds;
    private readonly decimal[] _ordered;
    private readonly HashSet<decimal> _spent;

    private AmountScale(IReadOnlyList<LabelledAmount> amounts)
    {
        Largest = amounts.Where(a => a.Token.IsMoney && !IsForeign(a.Kind)).Select(a => a.Token.Value).DefaultIfEmpty(0).Max();
        _counts = amounts.GroupBy(a => a.Token.Value).ToDictionary(g => g.Key, g => g.Count());
        _rounds = Values(amounts, LabelKind.Rounding).Any(r => r != 0);
        _ordered = _rounds ? [.. _counts.Keys.Order()] : [];
        var change = Values(amounts, LabelKind.Change).Distinct().Take(MostHandedOver).ToList();
        _spent = [.. Values(amounts, LabelKind.Tendered).Distinct().Take(MostHandedOver)
            .SelectMany(t => change.Select(c => t - c)).Where(s => s > 0)];
    }

    /// <summary>The largest amount that looks like money and was not merely handed over at a till; 0 where there is none.</summary>
    public decimal Largest { get; }

    /// <summary>How often a value is printed.</summary>
    public int Count(decimal value) => _counts.GetValueOrDefault(value, 1);

    /// <summary>Whether the value ends in the smallest coin and the value before rounding is printed too.</summary>
    public bool IsAfterRounding(decimal value) => _rounds && IsCoin(value) && Near(value).Any(other => !IsCoin(other));

    /// <summary>Whether the same value rounded is printed too.</summary>
    public bool IsBeforeRounding(decimal value) => _rounds && !IsCoin(value) && Near(value).Any(IsCoin);

    /// <summary>Whether it is what was handed over at a till less what was given back.</summary>
    public bool IsSpent(decimal value) => _spent.Contains(value);

    public static AmountScale Measure(IReadOnlyList<LabelledAmount> amounts) => new(amounts);

    private static bool IsCoin(decimal value) => value * 20 % 1 == 0;

    // What was added or taken may be misread itself ("-0.02" as "~8.02"): both sums say how much it was.
    private IEnumerable<decimal> Near(decimal value)
    {
        var from = Array.BinarySearch(_ordered, value - SmallestCoin);
        for (var i = from < 0 ? ~from : from + 1; i < _ordered.Length && _ordered[i] - value < SmallestCoin; i++)
        {
            yield return _ordered[i];
        }
    }

    private static IEnumerable<decimal> Values(IReadOnlyList<LabelledAmount> amounts, LabelKind kind) =>
        amounts.Where(a => a.Kind == kind && a.Token.IsMoney).Select(a => a.Token.Value);

    private static bool IsForeign(LabelKind? kind) =>
        kind is LabelKind.Tendered or LabelKind.Change or LabelKind.OtherAmount or LabelKind.PreviousBalance
        or LabelKind.VatId or LabelKind.BuyerVatId or LabelKind.TaxNumber or LabelKind.Iban or LabelKind.OtherNumber or LabelKind.Contact
            or LabelKind.CompanyNumber or LabelKind.Bank;
}
