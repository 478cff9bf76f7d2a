namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Cleans the words of a page and parts a label from the value joined to it.</summary>
internal static class WordSplitter
{
    private const int ShortestPart = 3;

    private static readonly string[] NumberCues = ["no", "nr", "n", "num", "nro"];

    /// <summary>Adds the parts of a word, left to right; none where nothing visible remains.</summary>
    public static void Split(Word word, List<LayoutWord> parts)
    {
        var text = Clean(word.Text);
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            if (end == text.Length
                || IsSeam(text, end) || (word.Origin == WordOrigin.Ocr && (IsMisreadBracket(text, end) || IsLostSpace(text, end))))
            {
                parts.Add(Part(word, text, start, end));
                start = end;
            }
        }
    }

    private static LayoutWord Part(Word word, string text, int start, int end)
    {
        var width = word.Box.Width / text.Length;
        var box = word.Box with { Left = word.Box.Left + (start * width), Right = word.Box.Left + (end * width) };
        var part = start == 0 && end == text.Length ? text : text[start..end];
        return new LayoutWord(part, TextNormalizer.Fold(part), word, box, start > 0);
    }

    // A seam lies after a colon that is no clock and no URL, before brackets, at a slash between two whole words, and
    // between the sign of a number and its digits.
    private static bool IsSeam(string text, int at) => text[at - 1] switch
    {
        ':' => !(char.IsDigit(text[at]) && at > 1 && char.IsDigit(text[at - 2])) && text[at] is not '/' and not ':',
        // "Amount(RM)" and "RM(TOTAL)" are two words each.
        '.' => char.IsAsciiDigit(text[at]) && IsNumberSign(text, at - 1),
        _ when text[at] == '(' => char.IsLetter(text[at - 1]) && at >= 2 && text.IndexOf(')', at) > at + 1,
        '/' => Letters(text, at, 1) >= ShortestPart && Letters(text, at - 2, -1) >= ShortestPart && !text.Contains("://"),
        _ => false,
    };

    // "AmtCRM)" and "Tax{RM)": the bracket that was read as something else.
    private static bool IsMisreadBracket(string text, int at) =>
        at >= 3 && at < text.Length - 1 && text[at - 1] is 'C' or '{' or '[' && text[^1] is ')' or '}' or ']'
        && char.IsLower(text[at - 2])
        && !text.Contains('(') && text[at..^1] is { Length: 2 or 3 } inside && inside.All(char.IsAsciiLetterUpper);

    // "please.VAT" were two words.
    private static bool IsLostSpace(string text, int at) =>
        text[at - 1] == '.' && at > 1 && char.IsLower(text[at - 2]) && char.IsUpper(text[at])
        && Letters(text, at - 2, -1) >= ShortestPart && Letters(text, at, 1) >= ShortestPart;

    private static bool IsNumberSign(string text, int end)
    {
        var letters = Letters(text, end - 1, -1);
        return NumberCues.Contains(text.Substring(end - letters, letters), StringComparer.OrdinalIgnoreCase);
    }

    private static int Letters(string text, int from, int step)
    {
        var count = 0;
        for (var i = from; i >= 0 && i < text.Length && char.IsLetter(text[i]); i += step)
        {
            count++;
        }

        return count;
    }

    private static string Clean(string text) => text.AsSpan().ContainsAnyExceptInRange('!', '~') && text.Any(IsInvisible)
        ? string.Concat(text.Where(c => !IsInvisible(c))) : text;

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' || char.IsControl(c);
}
