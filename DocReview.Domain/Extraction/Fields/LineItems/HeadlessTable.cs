using DocReview.Domain.Extraction.Fields.Analysis;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Lines without headings: text with an amount at its right, over the first sum.</summary>
internal static class HeadlessTable
{
    private const int FewestLetters = 3;

    /// <summary>The lines whose amounts end at one right edge, where they sum to an amount that a label calls a sum; else none.</summary>
    public static IReadOnlyList<LineItemReading> Read(AnalysedDocument document)
    {
        var firstSum = document.Layout.Rows.FirstOrDefault(r => IsSum(document, r));
        if (firstSum is null)
        {
            return [];
        }

        var lines = document.Layout.Rows.Take(firstSum.Index).Where(r => r.Page == firstSum.Page)
            .Select(r => Line(document, r)).OfType<(TextRow Row, AmountToken Amount)>().ToList();
        var edge = document.Layout.TextHeight * 2;
        var right = lines.Count == 0 ? 0 : lines.Max(l => l.Amount.Box.Right);
        var items = lines.Where(l => right - l.Amount.Box.Right < edge * 2).ToList();
        var sums = document.Amounts.Where(a => a.Row.Index >= firstSum.Index).Select(a => a.Value).ToHashSet();
        return items.Count > 0 && sums.Contains(items.Sum(i => i.Amount.Value)) ? items.Select(Item).ToList() : [];
    }

    private static bool IsSum(AnalysedDocument document, TextRow row) =>
        document.Labels[row.Index].Any(h => LineItemTable.IsSumLabel(h.Kind) && h.First <= 1)
        && document.Tokens[row.Index].OfType<AmountToken>().Any(a => a.IsMoney);

    private static (TextRow Row, AmountToken Amount)? Line(AnalysedDocument document, TextRow row)
    {
        var amount = document.Tokens[row.Index].OfType<AmountToken>().LastOrDefault(a => a.IsMoney);
        var letters = row.Words.Take(amount?.First ?? 0).Sum(w => w.Text.Count(char.IsLetter));
        return amount is not null && letters >= FewestLetters && !document.Labels[row.Index].Any(h => h.First == 0 && LineItemTable.IsSumLabel(h.Kind))
            ? (row, amount) : null;
    }

    private static LineItemReading Item((TextRow Row, AmountToken Amount) line)
    {
        var (row, amount) = line;
        var description = new LineItemCell(row.TextOf(0, Math.Max(0, amount.First - 1)), row.Page, row.BoxOf(0, Math.Max(0, amount.First - 1)));
        return new LineItemReading(description, null, null, LineItemTable.Cell(amount, "0.00####"), 0.6);
    }
}
