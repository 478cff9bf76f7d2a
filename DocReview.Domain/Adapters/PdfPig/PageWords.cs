using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Makes the page of a <see cref="TextPage"/>.</summary>
internal static class PageWords
{
    /// <summary>The page with its words in the order of reading, lines and blocks numbered from 0.</summary>
    public static Page Page(int number, TextPage drawn)
    {
        var words = new List<Word>(drawn.Words.Count);
        var (line, block, last) = (0, -1, -1);
        foreach (var text in LineGrouping.Lines(drawn.Words))
        {
            (block, last) = text.Block == last ? (block, last) : (block + 1, text.Block);
            foreach (var word in text.Words)
            {
                if (WordText.Clean(word.Text) is { Length: > 0 } plain && word.Box is var box && IsFinite(box))
                {
                    words.Add(new(plain, box, WordOrigin.TextLayer, Confidence: 1, line, block));
                }
            }

            line++;
        }

        return new(number, drawn.Width, drawn.Height, words);
    }

    private static bool IsFinite(Box box) =>
        double.IsFinite(box.Left) && double.IsFinite(box.Top) && double.IsFinite(box.Right) && double.IsFinite(box.Bottom);
}
