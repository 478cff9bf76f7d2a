using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>
/// Puts the amounts of a row into the columns in their order, as near as they can be to the headings: where headings are
/// set left and amounts right, each amount is nearer to its neighbour's heading than to its own.
/// </summary>
internal static class CellAssignment
{
    // How far an amount may stand from its heading, being set right under one set left.
    private const double ReachInTextHeights = 8;

    // Bare numbers stand right under their heading: further off they are part of a description.
    private const double CountReachInTextHeights = 1.5;

    // Breaks ties only, between columns that an amount touches alike.
    private const double OffCentreShare = 0.15;

    private static readonly ColumnKind[] AmountKinds =
        [ColumnKind.Quantity, ColumnKind.UnitPrice, ColumnKind.Amount, ColumnKind.NetAmount, ColumnKind.Tax, ColumnKind.Discount,
            ColumnKind.Position];

    public static IReadOnlyDictionary<TableColumn, AmountToken> Assign(TextRow row, IReadOnlyList<Token> tokens, TableHeader header)
    {
        var columns = header.Columns.Where(c => AmountKinds.Contains(c.Kind)).ToList();
        var amounts = tokens.OfType<AmountToken>().ToList();
        // best[i, j]: the least cost of the first i amounts in the first j columns.
        var best = new double[amounts.Count + 1, columns.Count + 1];
        for (var i = 1; i <= amounts.Count; i++)
        {
            best[i, 0] = best[i - 1, 0] + Leaving(row, amounts[i - 1]);
            for (var j = 1; j <= columns.Count; j++)
            {
                best[i, j] = Math.Min(best[i, j - 1],
                    Math.Min(best[i - 1, j] + Leaving(row, amounts[i - 1]),
                        best[i - 1, j - 1] + Cost(row, header, columns[j - 1], amounts[i - 1])));
            }
        }

        return Traced(row, header, columns, amounts, best);
    }

    private static Dictionary<TableColumn, AmountToken> Traced(
        TextRow row, TableHeader header, List<TableColumn> columns, List<AmountToken> amounts, double[,] best)
    {
        var cells = new Dictionary<TableColumn, AmountToken>();
        for (var (i, j) = (amounts.Count, columns.Count); i > 0 && j > 0;)
        {
            if (best[i, j] == best[i - 1, j - 1] + Cost(row, header, columns[j - 1], amounts[i - 1]))
            {
                cells[columns[--j]] = amounts[--i];
            }
            else if (best[i, j] == best[i, j - 1])
            {
                j--;
            }
            else
            {
                i--;
            }
        }

        return cells;
    }

    private static double Leaving(TextRow row, AmountToken amount) =>
        (amount.IsMoney || amount.IsPercent ? ReachInTextHeights : CountReachInTextHeights) * row.TextHeight;

    private static double Cost(TextRow row, TableHeader header, TableColumn column, AmountToken amount) =>
        Fits(column, amount) && column.DistanceTo(amount.Box) < ReachInTextHeights * row.TextHeight && !IsInText(header, column, amount)
            ? Math.Max(0, column.DistanceTo(amount.Box))
            + (OffCentreShare * Math.Abs(((column.Left + column.Right) / 2) - amount.Box.CenterX))
            : double.PositiveInfinity;

    private static bool Fits(TableColumn column, AmountToken amount) => amount.IsPercent
        ? column.Kind is ColumnKind.Tax or ColumnKind.Discount
        : column.Kind is not ColumnKind.Position || amount.Decimals == 0;

    // An amount that lies under the description's heading is part of the description: "Paper A4 80 g".
    private static bool IsInText(TableHeader header, TableColumn column, AmountToken token) => column.DistanceTo(token.Box) > 0
        && !token.IsMoney && header.Columns.Any(c => c.Kind == ColumnKind.Description && c.DistanceTo(token.Box) < 0);
}
