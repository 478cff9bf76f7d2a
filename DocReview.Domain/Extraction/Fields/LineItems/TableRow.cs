using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>A row under a header, its amounts put into the columns.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Cells">The amount in each column.</param>
/// <param name="Words">Words that are in none of the amount columns: the description.</param>
internal sealed record TableRow(TextRow Row, IReadOnlyDictionary<TableColumn, AmountToken> Cells, IReadOnlyList<LayoutWord> Words)
{
    /// <summary>The amount in the first column of a kind, or null.</summary>
    public AmountToken? Cell(ColumnKind kind) => Cells.OrderBy(c => c.Key.Left).FirstOrDefault(c => c.Key.Kind == kind).Value;

    /// <summary>Puts the amounts of a row into the columns, see <see cref="CellAssignment"/>.</summary>
    public static TableRow From(TextRow row, IReadOnlyList<Token> tokens, TableHeader header)
    {
        var cells = CellAssignment.Assign(row, tokens, header);
        var words = row.Words.Where((w, i) => !cells.Values.Any(c => c.First <= i && i <= c.Last) && IsDescription(header, w)).ToList();
        return new TableRow(row, cells, words);
    }

    // Words under headings of other text columns (code, unit, date) belong to those.
    private static bool IsDescription(TableHeader header, LayoutWord word)
    {
        var nearest = header.Columns.MinBy(c => c.DistanceTo(word.Box))!;
        return nearest.Kind is ColumnKind.Description || nearest.DistanceTo(word.Box) > 0 || !header.Has(ColumnKind.Description);
    }
}
