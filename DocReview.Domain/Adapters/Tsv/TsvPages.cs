using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Adapters.Tsv;

/// <summary>Builds pages from the table of words that a reader printed.</summary>
internal sealed class TsvPages(WordOrigin origin)
{
    private const int PageLevel = 1;
    private const int ParagraphLevel = 3;
    private const int LineLevel = 4;
    private const int WordLevel = 5;

    private readonly List<Page> pages = [];
    private List<Word> words = [];
    private int line = -1;
    private int block = -1;

    public static IReadOnlyList<Page> Read(ReadOnlySpan<byte> table, WordOrigin origin)
    {
        var reader = new TsvPages(origin);
        foreach (var range in table.Split((byte)'\n'))
        {
            if (TsvRow.TryParse(table[range], out var row))
            {
                reader.Take(row);
            }
        }

        return reader.pages;
    }

    private void Take(in TsvRow row)
    {
        switch (row.Level)
        {
            case PageLevel:
                Open(row);
                break;
            case ParagraphLevel:
                block++;
                break;
            case LineLevel:
                line++;
                break;
            case WordLevel when pages.Count > 0:
                Add(row);
                break;
        }
    }

    private void Open(in TsvRow row)
    {
        (words, line, block) = ([], -1, -1);
        pages.Add(new(row.Page, row.Box.Width, row.Box.Height, words));
    }

    private void Add(in TsvRow row)
    {
        if (WordText.Clean(row.Text()) is { Length: > 0 } text)
        {
            words.Add(new(text, row.Box, origin, Math.Clamp(row.Confidence / 100, 0, 1), Math.Max(line, 0), Math.Max(block, 0)));
        }
    }
}
