using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>A line item in the making: its own row, and the rows its description wraps over.</summary>
internal sealed class LineItemBuilder
{
    private const int LongestDescription = 400;
    private const double Plain = 0.75;
    /// <summary>How sure a line is whose quantity times price is its amount.</summary>
    public const double Multiplied = 0.95;

    private readonly TableRow _first;
    private readonly List<LayoutWord> _words;

    public LineItemBuilder(TableRow first, AmountToken amount)
    {
        _first = LastRow = first;
        _words = [.. first.Words];
        Amount = amount;
    }

    public AmountToken Amount { get; }

    public TableRow LastRow { get; private set; }

    public void Add(TableRow row)
    {
        _words.AddRange(row.Words);
        LastRow = row;
    }

    public LineItemReading Build()
    {
        var (quantity, price) = (_first.Cell(ColumnKind.Quantity), _first.Cell(ColumnKind.UnitPrice));
        quantity = quantity == Amount ? null : quantity;
        price = price == Amount ? null : price;
        var multiplies = quantity is not null
            && price is not null && ItemRows.Multiplies(quantity, price, Amount, _first.Cell(ColumnKind.Discount));
        return new LineItemReading(
            Description(), quantity is null ? null : LineItemTable.Cell(quantity, "0.######"),
            price is null ? null : LineItemTable.Cell(price, "0.00####"), LineItemTable.Cell(Amount, "0.00####"),
                multiplies ? Multiplied : Plain);
    }

    private LineItemCell? Description()
    {
        var words = _words.Where(w => w.Text.Any(char.IsLetterOrDigit) || w.Text is "&" or "-" or "+" or "/").ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var text = string.Concat(words.Select((w, i) => (i == 0 || w.Glued ? "" : " ") + w.Text));
        var box = words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));
        return new LineItemCell(text.Length > LongestDescription ? text[..LongestDescription] : text, _first.Row.Page, box);
    }
}
