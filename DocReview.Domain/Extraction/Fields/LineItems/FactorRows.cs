using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Lines that need no headings: rows of text in which a quantity times a price is an amount.</summary>
internal static class FactorRows
{
    private const int FewestLetters = 3;

    // By threes they are tried; a line has no more amounts than this.
    private const int MostAmounts = 16;

    /// <summary>The rows whose amounts multiply, where they come to an amount that is printed; else none.</summary>
    public static IReadOnlyList<LineItemReading> Read(AnalysedDocument document)
    {
        var lines = document.Layout.Rows.Select(r => In(document, r)).OfType<Line>().ToList();
        var sum = lines.Sum(l => l.Amount.Value);
        return lines.Count > 1 && document.Amounts.Any(a => a.IsMoney && a.Value == sum) ? [.. lines.Select(Read)] : [];
    }

    private static Line? In(AnalysedDocument document, TextRow row)
    {
        var amounts = document.Tokens[row.Index].OfType<AmountToken>().Where(a => !a.IsPercent && a.Value != 0).Take(MostAmounts).ToList();
        return (from amount in amounts.AsEnumerable().Reverse()
                where amount.IsMoney
                from price in amounts.Where(p => p.Last < amount.First)
                from quantity in amounts.Where(q => q.Last < price.First)
                where Math.Abs((quantity.Value * price.Value) - amount.Value) <= MoneyTolerance.Cent
                && Letters(row, quantity.First) >= FewestLetters
                select new Line(row, quantity, price, amount)).FirstOrDefault();
    }

    private static int Letters(TextRow row, int before) => row.Words.Take(before).Sum(w => w.Text.Count(char.IsLetter));

    private static LineItemReading Read(Line line)
    {
        var last = line.Quantity.First - 1;
        var description = new LineItemCell(line.Row.TextOf(0, last), line.Row.Page, line.Row.BoxOf(0, last));
        return new LineItemReading(description, LineItemTable.Cell(line.Quantity, "0.######"), LineItemTable.Cell(line.Price, "0.00####"),
            LineItemTable.Cell(line.Amount, "0.00####"), LineItemBuilder.Multiplied);
    }

    private sealed record Line(TextRow Row, AmountToken Quantity, AmountToken Price, AmountToken Amount);
}
