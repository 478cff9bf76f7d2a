namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>All pages as rows, with the measures that features are relative to.</summary>
public sealed class DocumentLayout
{
    private DocumentLayout(IReadOnlyList<Page> pages, IReadOnlyList<TextRow> rows)
    {
        Pages = pages.ToDictionary(p => p.Number);
        Rows = rows;
        var heights = rows.SelectMany(r => r.Words).Select(w => w.Box.Height).Order().ToList();
        TextHeight = heights.Count == 0 ? 1 : Math.Max(1, heights[heights.Count / 2]);
        IsOcr = rows.SelectMany(r => r.Words).Count(w => w.IsOcr) * 2 > heights.Count;
    }

    /// <summary>By number.</summary>
    public IReadOnlyDictionary<int, Page> Pages { get; }

    /// <summary>Rows of all pages in order; a row's index is its place here.</summary>
    public IReadOnlyList<TextRow> Rows { get; }

    /// <summary>Median height of the words, in the pages' unit.</summary>
    public double TextHeight { get; }

    /// <summary>Whether most words were recognised from pixels.</summary>
    public bool IsOcr { get; }

    /// <summary>Orders the words of the pages.</summary>
    public static DocumentLayout Of(IReadOnlyList<Page> pages)
    {
        var rows = new List<TextRow>();
        foreach (var page in pages)
        {
            rows.AddRange(RowBuilder.Build(page, rows.Count));
        }

        return new DocumentLayout(pages, rows);
    }

    /// <summary>Rows under or over a row on its own page, nearest first.</summary>
    /// <param name="row">The row to start from, itself left out.</param>
    /// <param name="direction">1 down the page, -1 up.</param>
    public IEnumerable<TextRow> From(TextRow row, int direction)
    {
        for (var i = row.Index + direction; i >= 0 && i < Rows.Count && Rows[i].Page == row.Page; i += direction)
        {
            yield return Rows[i];
        }
    }

    /// <summary>How far down its page a box stands, 0 to 1.</summary>
    public double RelativeTop(TextRow row) => Math.Clamp(row.Box.CenterY / Math.Max(1, Pages[row.Page].Height), 0, 1);
}
