using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Lines without headings: text with an amount at its right, over a sum that they come to.</summary>
internal static class HeadlessTable
{
    private const int FewestLetters = 3;
    private const int MostRows = 80;

    // Each is taken from every sum; a document has a line or two of tax.
    private const int MostTaxes = 20;

    // Amounts of a column end at one edge, but for what scanning and OCR shift them by.
    private const double FlushInPoints = 4;

    // A label that is less than half of what stands before the amount is a word of the description.
    private const double LeastShareOfText = 0.5;

    // A line and what it is called over it are set solid.
    private const double WidestRowGapInTextHeights = 1.2;

    /// <summary>The lines whose amounts end at one right edge, where they come to a sum under them: the most that do; else none.</summary>
    public static IReadOnlyList<LineItemReading> Read(AnalysedDocument document)
    {
        var known = new RowsOfLines(document);
        var sums = document.Layout.Rows.Where(known.IsSum).ToList();
        var values = sums.SelectMany(r => document.Tokens[r.Index].OfType<AmountToken>()).Where(a => a.IsMoney).Select(a => a.Value)
            .ToHashSet();
        var taxes = Taxes(document).Distinct().Take(MostTaxes).ToList();
        var untaxed = values.SelectMany(v => taxes.Select(t => v - t)).ToHashSet();
        var labelled = new IReadOnlySet<decimal>[] { values, untaxed }.Select(of => Longest(sums.Select(s => Over(known, s, of))))
            .FirstOrDefault(i => i.Count > 0) ?? [];
        var unlabelled = Longest(document.Layout.Rows.Where(r => !known.IsSum(r)).Select(r => OverUnlabelled(known, r)));
        return (unlabelled.Count > labelled.Count ? unlabelled : labelled).Select(i => Read(document, i)).ToList();
    }

    private static IReadOnlyList<Item> Longest(IEnumerable<IReadOnlyList<Item>> tables) =>
        tables.Aggregate<IReadOnlyList<Item>, IReadOnlyList<Item>>([], (best, next) => next.Count > best.Count ? next : best);

    // Where no net is printed, the lines come to the total less its tax.
    private static IEnumerable<decimal> Taxes(AnalysedDocument document) => document.AllLabels.Where(h => h.Kind is LabelKind.Tax)
        .Select(h => document.Tokens[h.Row.Index].OfType<AmountToken>().LastOrDefault(a => a.IsMoney && a.First > h.Last))
        .OfType<AmountToken>().Select(a => a.Value);

    // "Total this demand": a line that several lines over it come to is their sum, whatever it is called.
    private static IReadOnlyList<Item> OverUnlabelled(RowsOfLines known, TextRow row) =>
        known.Line(row) is { } sum && Over(known, row, new HashSet<decimal> { sum.Amount.Value }) is { Count: > 1 } items ? items : [];

    // Upwards from a sum: as many lines as come to one of the sums, their amounts under each other's and best under its own.
    private static IReadOnlyList<Item> Over(RowsOfLines known, TextRow sum, IReadOnlySet<decimal> sums)
    {
        var document = known.Document;
        var lines = document.Layout.From(sum, -1).Take(MostRows).TakeWhile(r => !known.IsSum(r)).Select(known.Line).OfType<Item>().ToList();
        var own = document.Tokens[sum.Index].OfType<AmountToken>().Last(a => a.IsMoney);
        return lines.Count == 0
            ? [] : Longest([ComingTo(Under(document, lines, own), sums), ComingTo(Under(document, lines, lines[0].Amount), sums)]);
    }

    private static List<Item> Under(AnalysedDocument document, IReadOnlyList<Item> lines, AmountToken edge) =>
        lines.Where(l =>
            Math.Abs(edge.Box.Right - l.Amount.Box.Right) < Math.Max(FlushInPoints, FlushInPoints * document.Layout.TextHeight / 2))
                .ToList();

    private static IReadOnlyList<Item> ComingTo(IReadOnlyList<Item> items, IReadOnlySet<decimal> sums)
    {
        for (var (count, total) = (1, 0m); count <= items.Count; count++)
        {
            total += items[count - 1].Amount.Value;
            if (total != 0 && sums.Contains(total) && (count == items.Count || total != items[count].Amount.Value))
            {
                return [.. items.Take(count).Reverse()];
            }
        }

        return [];
    }

    private static bool IsSum(AnalysedDocument document, TextRow row) =>
        document.Tokens[row.Index].OfType<AmountToken>()
            .LastOrDefault(a => a.IsMoney) is { } amount && TextOf(document, row, amount) is var first
        && document.Labels[row.Index]
        .Any(h =>
            LineItemTable.IsSumLabel(h.Kind) && h.First == first && h.Letters >= LeastShareOfText * row.Words.Skip(first)
                .Take(amount.First - first).Sum(w => w.Text.Count(char.IsLetter)));

    // The text that an amount belongs to begins where the last words before it do: another column may stand left of them.
    private static int TextOf(AnalysedDocument document, TextRow row, AmountToken amount) =>
        row.Segments.LastOrDefault(s => s.First < amount.First
        && s.Words.Any(w => w.Text.Count(char.IsLetter) >= FewestLetters && document.Lexicon.Currencies.Parse(w.Text) is null))?.First ?? 0;

    private static Item? Line(AnalysedDocument document, TextRow row)
    {
        var amount = document.Tokens[row.Index].OfType<AmountToken>().LastOrDefault(a => a.IsMoney);
        var letters = row.Words.Take(amount?.First ?? 0).Sum(w => w.Text.Count(char.IsLetter));
        return amount is null ? null : letters >= FewestLetters ? new Item(row, amount, null)
            : amount.First > 0 && NameOver(document, row) is { } name ? new Item(row, amount, name) : null;
    }

    // A till's "3 x 3.49   10.47" under what was sold.
    private static TextRow? NameOver(AnalysedDocument document, TextRow row) => document.Layout.From(row, -1).Take(1).FirstOrDefault(r =>
        row.Box.Top - r.Box.Bottom < WidestRowGapInTextHeights * row.TextHeight
            && r.Words.Sum(w => w.Text.Count(char.IsLetter)) >= FewestLetters
        && !document.Tokens[r.Index].OfType<AmountToken>().Any(a => a.IsMoney) && !document.Labels[r.Index]
        .Any(h => h.First == 0 && LineItemTable.IsSumLabel(h.Kind)));

    private static LineItemReading Read(AnalysedDocument document, Item line)
    {
        var (row, amount) = (line.Row, line.Amount);
        var (first, last) = (TextOf(document, row, amount), Math.Max(0, amount.First - 1));
        var (quantity, price) = Factors(document, line);
        var description = line.Name is { } name ? new LineItemCell(name.TextOf(0, name.Words.Count - 1), name.Page, name.Box)
            : new LineItemCell(row.TextOf(first, last), row.Page, row.BoxOf(first, last));
        return new LineItemReading(description, quantity is null ? null : LineItemTable.Cell(quantity, "0.######"),
            price is null ? null : LineItemTable.Cell(price, "0.00####"), LineItemTable.Cell(amount, "0.00####"), 0.6);
    }

    // Two amounts of its rows that come to the amount.
    private static (AmountToken? Quantity, AmountToken? Price) Factors(AnalysedDocument document, Item line)
    {
        var amounts = new[] { line.Name, line.Row }.OfType<TextRow>().SelectMany(r => document.Tokens[r.Index]).OfType<AmountToken>()
            .Where(a => a != line.Amount && !a.IsPercent).ToList();
        return amounts.SelectMany(quantity =>
            amounts.Where(price => price != quantity && price.IsMoney && ItemRows.Multiplies(quantity, price, line.Amount, null))
            .Select(price => ((AmountToken?)quantity, (AmountToken?)price))).FirstOrDefault();
    }

    // Every row is looked at from each of the eighty under it: what it is, is told once.
    private sealed class RowsOfLines(AnalysedDocument document)
    {
        private readonly bool?[] _sums = new bool?[document.Layout.Rows.Count];
        private readonly Lazy<Item?>[] _lines =
            [.. document.Layout.Rows.Select(row => new Lazy<Item?>(() => HeadlessTable.Line(document, row)))];

        public AnalysedDocument Document => document;

        public bool IsSum(TextRow row) => _sums[row.Index] ??= HeadlessTable.IsSum(document, row);

        public Item? Line(TextRow row) => _lines[row.Index].Value;
    }

    private sealed record Item(TextRow Row, AmountToken Amount, TextRow? Name);
}
