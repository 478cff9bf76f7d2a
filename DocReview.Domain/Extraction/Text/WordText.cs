using System.Globalization;
using System.Text;

namespace DocReview.Domain.Extraction.Text;

/// <summary>Makes the characters of a word what a reader of the page would type.</summary>
public static class WordText
{
    /// <summary>
    /// Takes out what is not seen (zero-width and soft hyphen characters, direction marks, controls) and what cannot
    /// be stored (NUL, lone surrogates), writes ligatures and full-width forms as plain letters (<see cref="PlainForms"/>), and joins
    /// accents with their letters (<see cref="LetterAccents"/>).
    /// </summary>
    /// <returns>Empty where nothing visible is left.</returns>
    public static string Clean(string text)
    {
        // The usual word: printable ASCII.
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return text;
        }

        var mayHavePlainForms = PlainForms.MayBeIn(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (mayHavePlainForms && PlainForms.Find(rune) is { } plain)
            {
                clean.Append(plain);
            }
            else
            {
                Append(clean, rune);
            }
        }

        return LetterAccents.Compose(clean.ToString()).Trim();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            clean.Append(' ');
        }
        else if (IsSeen(rune))
        {
            clean.Append(rune);
        }
    }

    // U+FFFD stays: a broken font is a sign that the page wants OCR. EnumerateRunes yields it for lone surrogates too.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
