using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>Which column holds what the lines come to, where several might.</summary>
internal static class AmountColumns
{
    /// <summary>One column for each header: the one whose sum is printed on the document, else the rightmost.</summary>
    public static IReadOnlyList<TableColumn> Choose(AnalysedDocument document, IReadOnlyList<TableRow> rows)
    {
        var printed = document.Amounts.Select(a => a.Value).ToHashSet();
        var columns = rows.SelectMany(r => r.Cells).GroupBy(c => c.Key)
            .Where(g => g.Key.Kind is ColumnKind.Amount or ColumnKind.NetAmount or ColumnKind.UnitPrice)
            .Select(g => (Column: g.Key, Sum: g.Sum(c => c.Value.Value), Count: g.Count())).ToList();
        var sums = columns.Where(c => c.Column.Kind is not ColumnKind.UnitPrice).ToList();
        var eligible = sums.Count > 0 ? sums : columns;
        if (eligible.Count == 0)
        {
            return [];
        }

        var best = eligible.OrderByDescending(c => c.Count > 1 && c.Sum != 0 && printed.Contains(c.Sum))
            .ThenByDescending(c => c.Column.Right).First();
        best = eligible.Where(c => AreTaxed(rows, c.Column, best.Column)).Append(best).First();
        // The same column of a repeated header stands at the same place.
        return eligible.Where(c => c.Column.Left < best.Column.Right && c.Column.Right > best.Column.Left).Select(c => c.Column).ToList();
    }

    // EN 16931 BT-131: where each row holds its net, its tax and both together, the line is the net.
    private static bool AreTaxed(IReadOnlyList<TableRow> rows, TableColumn net, TableColumn gross)
    {
        var taxed = rows.Where(r => r.Cells.ContainsKey(net) && r.Cells.ContainsKey(gross) && net != gross).ToList();
        return taxed.Count > 0
            && taxed.All(r =>
                r.Cells.Any(c =>
                    c.Key.Kind is ColumnKind.Tax && c.Value.Value > 0 && IsTax(c.Value, r.Cells[net].Value, r.Cells[gross].Value)));
    }

    private static bool IsTax(AmountToken tax, decimal net, decimal gross) =>
        tax.IsPercent ? Math.Abs((net * (100 + tax.Value) / 100) - gross) <= MoneyTolerance.Cent : net + tax.Value == gross;
}
