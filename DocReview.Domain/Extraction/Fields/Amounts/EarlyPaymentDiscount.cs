using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>What somebody who pays early would pay, and what he would keep: known by the percentage, wherever it stands.</summary>
internal sealed class EarlyPaymentDiscount
{
    private const decimal HighestPercent = 10;

    // Every amount is compared with each; terms of payment offer one or two.
    private const int MostPercents = 20;

    private readonly IReadOnlySet<int> _rows;
    private readonly IReadOnlyList<(decimal Paid, decimal Kept)> _sums;

    private EarlyPaymentDiscount(IReadOnlySet<int> rows, IReadOnlyList<(decimal Paid, decimal Kept)> sums) => (_rows, _sums) = (rows, sums);

    public static EarlyPaymentDiscount Find(AnalysedDocument document, decimal total)
    {
        var rows = document.AllLabels.Where(h => h.Kind is LabelKind.EarlyPayment).Select(h => h.Row.Index).ToHashSet();
        var percents = rows.SelectMany(r => document.Tokens[r]).OfType<AmountToken>()
            .Where(a => a.IsPercent && a.Value is > 0 and <= HighestPercent).Select(a => a.Value).Distinct().Take(MostPercents);
        return new EarlyPaymentDiscount(rows, [.. percents.Select(p => (total * (100 - p) / 100, total * p / 100))]);
    }

    /// <summary>Whether an amount is one of an early payer's.</summary>
    public bool Hold(AmountToken amount, decimal value) => _rows.Contains(amount.Row.Index)
        || _sums.Any(s => Math.Abs(s.Paid - value) < MoneyTolerance.Cent || Math.Abs(s.Kept - value) < MoneyTolerance.Cent);
}
