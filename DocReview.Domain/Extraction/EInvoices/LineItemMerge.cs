namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Gives the XML's lines their places on the page.</summary>
internal static class LineItemMerge
{
    /// <summary>The XML's lines with the boxes of the rows they match; the page's rows where the XML has no lines.</summary>
    public static IReadOnlyList<LineItemReading> Merge(IReadOnlyList<LineItemReading> xml, IReadOnlyList<LineItemReading> page)
    {
        if (xml.Count == 0)
        {
            return page;
        }

        var free = page.ToList();
        return [.. xml.Select(line => Place(line, free))];
    }

    // Rows are taken in order, so that three equal lines find three rows.
    private static LineItemReading Place(LineItemReading line, List<LineItemReading> free)
    {
        var row = free.FirstOrDefault(candidate => Described(line, candidate) && SameAmount(line, candidate))
            ?? free.FirstOrDefault(candidate => Described(line, candidate))
            ?? free.FirstOrDefault(candidate => SameAmount(line, candidate));
        if (row is null)
        {
            return line;
        }

        free.Remove(row);
        return line with
        {
            Description = Described(line, row) ? At(line.Description, row.Description) : line.Description,
            Quantity = AtAmount(line.Quantity, row.Quantity),
            UnitPrice = AtAmount(line.UnitPrice, row.UnitPrice),
            Amount = AtAmount(line.Amount, row.Amount),
        };
    }

    private static bool Described(LineItemReading line, LineItemReading row) =>
        line.Description is not null && row.Description is not null
        && FieldAgreement.NamesAgree(line.Description.Value, row.Description.Value);

    private static bool SameAmount(LineItemReading line, LineItemReading row) =>
        FieldAgreement.AmountsAgree(line.Amount?.Value, row.Amount?.Value);

    private static LineItemCell? AtAmount(LineItemCell? cell, LineItemCell? printed) =>
        FieldAgreement.AmountsAgree(cell?.Value, printed?.Value) ? At(cell, printed) : cell;

    private static LineItemCell? At(LineItemCell? cell, LineItemCell? printed) =>
        cell is null || printed is null ? cell : cell with { Page = printed.Page, Box = printed.Box };
}
