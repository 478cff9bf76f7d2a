using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>Amounts that are the sum of those over them in their column, whatever they are called.</summary>
internal sealed class ColumnSums
{
    private const int MostAmounts = 40;
    private const int FewestAmounts = 2;

    // Right edges of one column, where scanning shifts them by less than a digit.
    private const double FlushInTextHeights = 0.5;

    private readonly Dictionary<LabelledAmount, IReadOnlyList<LabelledAmount>> _parts;
    private readonly HashSet<LabelledAmount> _summands;

    private ColumnSums(Dictionary<LabelledAmount, IReadOnlyList<LabelledAmount>> parts)
    {
        _parts = parts;
        _summands = new(parts.Values.SelectMany(p => p), ReferenceEqualityComparer.Instance);
    }

    public static ColumnSums Find(IReadOnlyList<LabelledAmount> amounts)
    {
        var money = amounts.Where(a => a.Token.IsMoney && a.Token.Value != 0).ToList();
        var parts = new Dictionary<LabelledAmount, IReadOnlyList<LabelledAmount>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < money.Count; i++)
        {
            if (PartsOf(money, i) is { Count: >= FewestAmounts } found)
            {
                parts[money[i]] = found;
            }
        }

        return new ColumnSums(parts);
    }

    /// <summary>Sets <c>column_sum</c>, <c>summand</c>, and <c>heads:…</c> for the label over the column of a sum.</summary>
    public FeatureSet AddTo(FeatureSet features, LabelledAmount amount)
    {
        if (_parts.TryGetValue(amount, out var parts))
        {
            features.Set("column_sum", true);
            if (parts[^1]
                .Context.Above
                is { Hit.Kind: LabelKind.Net or LabelKind.Tax or LabelKind.Total or LabelKind.Subtotal or LabelKind.AmountDue } head)
            {
                features.Set("heads:" + InvoiceLexicon.SectionName(head.Hit.Kind), head.Strength);
            }
        }

        return features.Set("summand", _summands.Contains(amount));
    }

    // Upwards from an amount: the fewest next ones that come to it.
    private static IReadOnlyList<LabelledAmount> PartsOf(IReadOnlyList<LabelledAmount> money, int index)
    {
        var (sum, count, total) = (money[index], 0, 0m);
        for (var i = index - 1; i >= 0 && count < MostAmounts && money[i].Token.Row.Page == sum.Token.Row.Page; i--)
        {
            if (!IsOver(money[i], sum))
            {
                continue;
            }

            total += money[i].Token.Value;
            if (++count >= FewestAmounts && total == sum.Token.Value)
            {
                return [.. money.Skip(i).Take(index - i).Reverse().Where(a => IsOver(a, sum))];
            }
        }

        return [];
    }

    private static bool IsOver(LabelledAmount upper, LabelledAmount lower) => upper.Token.Row.Page == lower.Token.Row.Page
        && upper.Token.Row.Index < lower.Token.Row.Index
        && Math.Abs(upper.Token.Box.Right - lower.Token.Box.Right) < FlushInTextHeights * lower.Token.Row.TextHeight;
}
