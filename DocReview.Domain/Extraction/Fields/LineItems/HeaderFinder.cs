using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Finds rows of column headings, and joins headings that are broken over rows.</summary>
internal static class HeaderFinder
{
    private const int MostRows = 4;

    // Headings of two rows are set solid; the first line of goods is further away.
    private const double WidestRowGapInTextHeights = 1.3;

    private const int LongestHeading = 3;

    // Every amount under a header is tried in every column of it; a table on paper has no more of them.
    private const int MostColumns = 40;

    // Headings fill most of what they stand in: "Service: web design" is none.
    private const double LeastShareOfLetters = 0.6;

    // In the same unit: a row that begins with a heading is the likelier header.
    private const double OpeningBonus = 0.2;

    /// <summary>All headers from top to bottom; a table that runs over pages often repeats its own.</summary>
    public static IEnumerable<TableHeader> Find(AnalysedDocument document)
    {
        for (var i = 0; i < document.Layout.Rows.Count; i++)
        {
            if (At(document, i) is { } header)
            {
                yield return header;
                i = header.Last.Index;
            }
        }
    }

    private static TableHeader? At(AnalysedDocument document, int index)
    {
        if (document.Columns[index].Count == 0 || HoldsValues(document, index))
        {
            return null;
        }

        var rows = Stack(document, index).ToList();
        TableHeader? best = null;
        for (var count = 1; count <= rows.Count; count++)
        {
            var columns = WithLast(Columns(document, rows.Take(count).ToList()), rows[count - 1]);
            // A row that adds no column goes on with the headings over it: "Unit" over "price".
            if (columns.Count <= MostColumns && IsHeader(columns) && (best is null || columns.Count > best.Columns.Count
                || (columns.Count == best.Columns.Count && document.Columns[rows[count - 1].Index]
                    .Count > 0 && document.Tokens[rows[count - 1].Index].Count == 0)))
            {
                best = new TableHeader(rows[0], rows[count - 1], columns);
            }
        }

        return best;
    }

    private static IEnumerable<TextRow> Stack(AnalysedDocument document, int index)
    {
        var row = document.Layout.Rows[index];
        yield return row;
        foreach (var next in document.Layout.From(row, 1).Take(MostRows - 1))
        {
            if (next.Box.Top - row.Box.Bottom > WidestRowGapInTextHeights * row.TextHeight || HoldsValues(document, next.Index))
            {
                yield break;
            }

            yield return row = next;
        }
    }

    private static List<TableColumn> Columns(AnalysedDocument document, IReadOnlyList<TextRow> rows)
    {
        var columns = new List<TableColumn>();
        foreach (var column in rows.SelectMany(r => Hits(document, r)).Concat(Broken(document, rows)))
        {
            var over = columns.FindIndex(c => c.Left < column.Right && c.Right > column.Left);
            if (over < 0)
            {
                columns.Add(column);
            }
            else
            {
                // A lower row of the same heading widens it: "Total" over "excl. VAT".
                columns[over] = columns[over]
                    with { Left = Math.Min(columns[over].Left, column.Left), Right = Math.Max(columns[over].Right, column.Right) };
            }
        }

        return columns.OrderBy(c => c.Left).ToList();
    }

    // "Qty | Price | Extension": prices and, right of them, a heading in words that no list holds is what the lines come to.
    private static List<TableColumn> WithLast(List<TableColumn> columns, TextRow row) =>
        columns.Count > 1 && columns[^1]
            .Kind is ColumnKind.UnitPrice && columns.All(c => c.Kind is not (ColumnKind.Amount or ColumnKind.NetAmount))
            && row.Segments[^1] is { } last && last.Box.Left > columns[^1]
            .Right && last.Text.All(c => !char.IsAsciiDigit(c)) && last.Last - last.First < LongestHeading
            ? [.. columns, new TableColumn(ColumnKind.Amount, last.Box.Left, last.Box.Right)] : columns;

    private static IEnumerable<TableColumn> Hits(AnalysedDocument document, TextRow row) =>
        document.Columns[row.Index].Where(h => IsHeading(document, row, h)).Select(h => new TableColumn(h.Kind, h.Box.Left, h.Box.Right));

    // A heading fills its segment but for a unit or a currency: "Preis (EUR)"; inside a sentence or another text it is none.
    private static bool IsHeading(AnalysedDocument document, TextRow row, PhraseHit<ColumnKind> hit)
    {
        var segment = row.SegmentAt(hit.First);
        var isLabel = hit.Printed.EndsWith(':') && hit.Last < segment.Last;
        return !isLabel
            && segment.Last - segment.First - (hit.Last - hit.First) <= 5
            && ShareOfPart(document, row, segment, hit) >= LeastShareOfLetters;
    }

    // How much of its segment, or of its language where a slash parts two of them, headings make up; more where one opens it.
    private static double ShareOfPart(AnalysedDocument document, TextRow row, Segment segment, PhraseHit<ColumnKind> hit)
    {
        var (first, last) = (hit.First, hit.Last);
        for (; first > segment.First && row.Words[first - 1].Text[^1] is not '/'; first--) { }
        for (; last < segment.Last && row.Words[last].Text[^1] is not '/'; last++) { }
        var letters = row.Words.Skip(first).Take(last - first + 1).Sum(w => w.Folded.Length);
        var headings = document.Columns[row.Index].Where(h => h.First >= first && h.Last <= last).Sum(h => h.Letters);
        return ((double)headings / Math.Max(1, letters)) + (document.Columns[row.Index].Any(h => h.First == first) ? OpeningBonus : 0);
    }

    // "Positions-" over "betrag": the parts mean something only together.
    private static IEnumerable<TableColumn> Broken(AnalysedDocument document, IReadOnlyList<TextRow> rows)
    {
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            foreach (var upper in rows[i].Segments)
            {
                var lower = rows[i + 1].Segments.Where(s => s.Box.Left < upper.Box.Right && s.Box.Right > upper.Box.Left).ToList();
                if (lower.Count == 1
                    && document.Lexicon.Columns.Exact(TextNormalizer.Fold(upper.Text) + TextNormalizer.Fold(lower[0].Text)) is { } phrase)
                {
                    var box = upper.Box.Union(lower[0].Box);
                    yield return new TableColumn(phrase.Kind, box.Left, box.Right);
                }
            }
        }
    }

    private static bool IsHeader(IReadOnlyList<TableColumn> columns)
    {
        var kinds = columns.Select(c => c.Kind).ToHashSet();
        var sums = kinds.Contains(ColumnKind.Amount) || kinds.Contains(ColumnKind.NetAmount) || kinds.Contains(ColumnKind.UnitPrice);
        var goods = kinds.Contains(ColumnKind.Description) || kinds.Contains(ColumnKind.Quantity) || kinds.Contains(ColumnKind.UnitPrice);
        return sums && goods && kinds.Count >= 2 && (kinds.Count >= 3 || kinds.Contains(ColumnKind.Description));
    }

    // Money or a date stands under headings, or beside a label, never among headings.
    private static bool HoldsValues(AnalysedDocument document, int index) =>
        document.Tokens[index].Any(t => t is DateToken or AmountToken { IsMoney: true });
}
