namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>Finds out from the boxes of a text layer which way up a page was written.</summary>
public static class TextDirection
{
    private const int ShortestWord = 4;
    private const int EnoughWords = 5;
    private const double MostShare = 0.7;

    /// <summary>Degrees clockwise by which the page must be turned for its text to stand upright: 0, 90, 180 or 270.</summary>
    public static int Rotation(Page page)
    {
        var words = page.Words.Where(word => word.Text.Length >= ShortestWord).ToList();
        if (words.Count < EnoughWords)
        {
            return 0;
        }

        return words.Count(IsUpended) > MostShare * words.Count
            ? Follows(page.Words, word => word.Box.CenterY) switch { > 0 => 270, < 0 => 90, _ => 0 }
            : Follows(page.Words, word => word.Box.CenterX) < 0 ? 180 : 0;
    }

    private static bool IsUpended(Word word) => word.Box.Height > 1.5 * word.Box.Width;

    // Right-to-left scripts run the other way by nature, so that only Latin words and numbers are asked.
    private static int Follows(IReadOnlyList<Word> words, Func<Word, double> place)
    {
        var (onwards, backwards) = (0, 0);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Line == words[i - 1].Line && IsLeftToRight(words[i]) && IsLeftToRight(words[i - 1]))
            {
                onwards += place(words[i]) > place(words[i - 1]) ? 1 : 0;
                backwards += place(words[i]) < place(words[i - 1]) ? 1 : 0;
            }
        }

        return onwards > MostShare * (onwards + backwards) ? 1 : backwards > MostShare * (onwards + backwards) ? -1 : 0;
    }

    private static bool IsLeftToRight(Word word) => word.Text.All(letter => letter < '\u0590');
}
