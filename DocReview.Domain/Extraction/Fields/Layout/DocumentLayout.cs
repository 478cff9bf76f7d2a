namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>All pages as rows, with the measures that features are relative to.</summary>
public sealed class DocumentLayout
{
    // A hundred pages of a thousand words. What an invoice says of itself stands on its first pages, or on its last where
    // those are few; a file that holds more is a book.
    private const int MostWords = 100_000;

    private DocumentLayout(IReadOnlyList<Page> pages, IReadOnlyList<TextRow> rows)
    {
        Pages = pages.ToDictionary(p => p.Number);
        Rows = rows;
        Words = rows.SelectMany(r => r.Words).ToList();
        TextHeight = Words.Count == 0 ? 1 : Math.Max(1, TextRow.MedianHeight(Words, 0, Words.Count - 1));
        IsOcr = Words.Count(w => w.IsOcr) * 2 > Words.Count;
        Vocabulary = new Lazy<IReadOnlySet<string>>(() => Words.Select(w => w.Folded).ToHashSet(), LazyThreadSafetyMode.None);
    }

    /// <summary>By number.</summary>
    public IReadOnlyDictionary<int, Page> Pages { get; }

    /// <summary>Rows of all pages in order; a row's index is its place here.</summary>
    public IReadOnlyList<TextRow> Rows { get; }

    /// <summary>Words of all rows in order.</summary>
    internal IReadOnlyList<LayoutWord> Words { get; }

    /// <summary>The folded words, each once; made when first asked for.</summary>
    internal Lazy<IReadOnlySet<string>> Vocabulary { get; }

    /// <summary>Median height of the words, in the pages' unit.</summary>
    public double TextHeight { get; }

    /// <summary>Whether most words were recognised from pixels.</summary>
    public bool IsOcr { get; }

    /// <summary>Orders the words of the pages.</summary>
    public static DocumentLayout Build(IReadOnlyList<Page> pages)
    {
        var (rows, words) = (new List<TextRow>(), 0);
        foreach (var page in pages)
        {
            if ((words += page.Words.Count) > MostWords && rows.Count > 0)
            {
                break;
            }

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
