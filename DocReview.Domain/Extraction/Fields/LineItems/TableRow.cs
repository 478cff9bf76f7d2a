using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>A row under a header, its amounts put into the columns.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Cells">The amount in each column.</param>
/// <param name="Words">Words that are in none of the figure columns: the description.</param>
internal sealed record TableRow(TextRow Row, IReadOnlyDictionary<TableColumn, AmountToken> Cells, IReadOnlyList<LayoutWord> Words)
{
    private static readonly ColumnKind[] Figures =
        [ColumnKind.Quantity, ColumnKind.UnitPrice, ColumnKind.Amount, ColumnKind.NetAmount, ColumnKind.Tax, ColumnKind.Discount, ColumnKind.Position];

    /// <summary>The amount in the first column of a kind, or null.</summary>
    public AmountToken? Cell(ColumnKind kind) => Cells.OrderBy(c => c.Key.Left).FirstOrDefault(c => c.Key.Kind == kind).Value;

    /// <summary>Puts each amount of a row into the column whose heading is nearest, one to a column.</summary>
    public static TableRow Of(TextRow row, IReadOnlyList<Token> tokens, TableHeader header)
    {
        var cells = new Dictionary<TableColumn, AmountToken>();
        var columns = header.Columns.Where(c => Figures.Contains(c.Kind)).ToList();
        var pairs = from token in tokens.OfType<AmountToken>()
                    from column in columns
                    where token.IsPercent ? column.Kind is ColumnKind.Tax or ColumnKind.Discount : column.Kind is not ColumnKind.Position || token.Decimals == 0
                    let cost = column.DistanceTo(token.Box) + (0.15 * Math.Abs(((column.Left + column.Right) / 2) - token.Box.CenterX))
                    where column.DistanceTo(token.Box) < 8 * row.TextHeight && !IsInText(header, column, token)
                    orderby cost
                    select (token, column);
        foreach (var (token, column) in pairs)
        {
            if (!cells.ContainsKey(column) && !cells.ContainsValue(token))
            {
                cells[column] = token;
            }
        }

        var words = row.Words.Where((w, i) => !cells.Values.Any(c => c.First <= i && i <= c.Last) && IsDescription(header, w)).ToList();
        return new TableRow(row, cells, words);
    }

    // A figure that lies under the description's heading is part of the description: "Paper A4 80 g".
    private static bool IsInText(TableHeader header, TableColumn column, AmountToken token) => column.DistanceTo(token.Box) > 0
        && !token.IsMoney && header.Columns.Any(c => c.Kind == ColumnKind.Description && c.DistanceTo(token.Box) < 0);

    // Words under headings of other text columns (code, unit, date) belong to those.
    private static bool IsDescription(TableHeader header, LayoutWord word)
    {
        var nearest = header.Columns.MinBy(c => c.DistanceTo(word.Box))!;
        return nearest.Kind is ColumnKind.Description || nearest.DistanceTo(word.Box) > 0 || !header.Has(ColumnKind.Description);
    }
}
