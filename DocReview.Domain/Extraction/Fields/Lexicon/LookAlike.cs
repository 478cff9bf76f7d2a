namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Letters that OCR takes for each other share a shape: l, i and 1; o and 0; rn and m.</summary>
internal static class LookAlike
{
    private const string Letter = "1ij05869qv";
    private const string Like = "lllosbgggu";

    /// <summary>The folded text with each letter replaced by the one that stands for its look-alikes.</summary>
    public static string Shape(string folded) => string.Concat(folded
        .Replace("rn", "m", StringComparison.Ordinal)
        .Replace("vv", "w", StringComparison.Ordinal)
        .Select(c => Letter.IndexOf(c) is >= 0 and var i ? Like[i] : c));

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
