using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Tells the lines of a table from its sub-totals and from what merely stands under it.</summary>
internal static class ItemRows
{
    // A description goes on in the next line, at most a blank one between.
    private const double WidestDescriptionGapInTextHeights = 2.2;

    private const int FewestSums = 2;
    private const int LongestFirstLanguageInWords = 3;

    public static IReadOnlyList<LineItemReading> Read(AnalysedDocument document, IReadOnlyList<TableRow> rows)
    {
        var amountColumns = AmountColumns.Choose(document, rows.Where(r => !IsSum(document, r)).ToList());
        var items = new List<LineItemBuilder>();
        var (ended, sum) = (false, 0m);
        foreach (var row in rows)
        {
            var amount = amountColumns.Select(c => row.Cells.GetValueOrDefault(c)).OfType<AmountToken>().LastOrDefault();
            ended |= (IsSum(document, row) && row.Cells.Count > 0) || (items.Count > 0 && HeadsSums(document, row));
            ended |= amount is not null && items.Count > 1 && IsSumOf(sum, row, amount);
            if (amount is not null && !IsSum(document, row) && IsItem(document, row, amount, ended))
            {
                items.Add(new LineItemBuilder(row, amount));
                sum += amount.Value;
            }
            else if (items.Count > 0 && row.Cells.Count == 0 && !ended && Continues(document, items[^1], row))
            {
                items[^1].Add(row);
            }
        }

        return items.Select(i => i.Build()).ToList();
    }

    // What the lines over it come to is their sum, whatever it is called.
    private static bool IsSumOf(decimal sum, TableRow row, AmountToken amount) =>
        amount.Value != 0 && sum == amount.Value && row.Cell(ColumnKind.Quantity) is null;

    // After the first sum only a row with a quantity or a price of its own is still a line.
    private static bool IsItem(AnalysedDocument document, TableRow row, AmountToken amount, bool ended)
    {
        var (quantity, price) = (row.Cell(ColumnKind.Quantity), row.Cell(ColumnKind.UnitPrice));
        var factors = (quantity is not null && quantity != amount ? 1 : 0) + (price is not null && price != amount ? 1 : 0);
        var hasText = row.Words.Sum(w => w.Text.Count(char.IsLetter)) >= 2;
        return !IsIncluded(document, row)
            && (ended ? factors == 2
                && Multiplies(quantity!, price!, amount, row.Cell(ColumnKind.Discount)) : factors > 0 || (hasText && amount.IsMoney));
    }

    /// <summary>Whether quantity times price, less the percentage of the discount column, is the amount.</summary>
    internal static bool Multiplies(AmountToken quantity, AmountToken price, AmountToken amount, AmountToken? discount)
    {
        var full = quantity.Value * price.Value;
        bool Is(decimal expected) => Math.Abs(expected - amount.Value) <= Math.Max(0.02m, Math.Abs(amount.Value) * 0.006m);
        return Is(full) || (discount?.Value is > 0 and <= 100 and var percent && Is(full * (100 - percent) / 100));
    }

    // "Base | Rate | VAT | To pay" over their amounts: a table of sums follows, with no lines in it.
    private static bool HeadsSums(AnalysedDocument document, TableRow row) =>
        !document.Tokens[row.Row.Index].Any(t => t is AmountToken { IsMoney: true })
        && row.Row.Segments.Count(s =>
            document.Labels[row.Row.Index].Any(h => h.First == s.First && LineItemTable.IsSumLabel(h.Kind))) >= FewestSums;

    // "of which levy 4.24": the amount is inside the line above.
    private static bool IsIncluded(AnalysedDocument document, TableRow row) =>
        row.Words.FirstOrDefault(w => w.Folded.Length > 0) is { } first && document.Lexicon.IncludedWords.Contains(first.Folded);

    private static bool IsSum(AnalysedDocument document, TableRow row)
    {
        var text = row.Row.Words.TakeWhile((_, i) =>
            !document.Tokens[row.Row.Index].Any(t => t.First <= i && t is AmountToken { IsMoney: true })).Count();
        var label = document.Labels[row.Row.Index].FirstOrDefault(h => LineItemTable.IsSumLabel(h.Kind) && h.First < Math.Max(text, 1));
        if (label is null)
        {
            return false;
        }

        var quantity = row.Cell(ColumnKind.Quantity);
        var price = row.Cell(ColumnKind.UnitPrice);
        var opens = row.Row.Words.Take(label.First)
            .All(w =>
                w.Folded.Length == 0 || document.Labels[row.Row.Index].Any(h => h.Box.Left <= w.Box.Left && h.Box.Right >= w.Box.Right));
        opens |= label.First is > 0 and <= LongestFirstLanguageInWords && row.Row.Words[label.First - 1].Text is "/";
        return quantity is null
            || price is null ? opens
            || row.Row.Segments.Any(s => s.First == label.First) : opens && label.Kind is LabelKind.Total or LabelKind.Subtotal;
    }

    private static bool Continues(AnalysedDocument document, LineItemBuilder item, TableRow row) =>
        row.Words.Count > 0 && row.Row.Page == item.LastRow.Row.Page
        && row.Row.Box.Top - item.LastRow.Row.Box.Bottom < WidestDescriptionGapInTextHeights * item.LastRow.Row.TextHeight
        && row.Words[0].Box.Left < item.Amount.Box.Left
        && !document.Labels[row.Row.Index].Any(h => h.First == 0 && LineItemTable.IsSumLabel(h.Kind));
}
