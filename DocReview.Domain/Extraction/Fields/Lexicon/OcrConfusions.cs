namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Letters that OCR takes for each other share a shape: l, i and 1; o and 0; rn and m.</summary>
internal static class OcrConfusions
{
    private const string Letter = "1ij05869qv";
    private const string Like = "lllosbgggu";

    /// <summary>The folded text with each letter replaced by the one that stands for its look-alikes.</summary>
    public static string Shape(string folded) => Mapped(folded
        .Replace("rn", "m", StringComparison.Ordinal)
        .Replace("vv", "w", StringComparison.Ordinal));

    private static string Mapped(string text) => string.Create(text.Length, text, static (shape, from) =>
    {
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = Letter.IndexOf(from[i]) is >= 0 and var at ? Like[at] : from[i];
        }
    });

    /// <summary>Which letters occur, one bit each, to rule out distant phrases quickly.</summary>
    public static uint Letters(string shape)
    {
        var letters = 0u;
        foreach (var c in shape)
        {
            letters |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : 26 + (c % 6));
        }

        return letters;
    }
}
