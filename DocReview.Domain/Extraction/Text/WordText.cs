using System.Text;

namespace DocReview.Domain.Extraction.Text;

/// <summary>Makes the characters of a word what a reader of the page would type.</summary>
public static class WordText
{
    /// <summary>
    /// Takes out what is not seen (zero-width and soft hyphen characters, direction marks, controls) and what cannot
    /// be stored (NUL, lone surrogates), and writes ligatures and full-width forms as plain letters (NFKC), but leaves
    /// raised digits and fractions alone, where NFKC would change a number.
    /// </summary>
    /// <returns>Empty where nothing visible is left.</returns>
    public static string Clean(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(clean, rune);
        }

        return clean.ToString().Normalize().Trim();
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange('!', '~');

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            clean.Append(' ');
        }
        else if (IsSeen(rune))
        {
            clean.Append(HasPlainForm(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
        }
    }

    // U+FFFD stays: a broken font is a sign that the page wants OCR. EnumerateRunes yields it for lone surrogates too.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format);

    // Latin ligatures; full-width forms.
    private static bool HasPlainForm(Rune rune) => rune.Value is (>= 0xFB00 and <= 0xFB06) or (>= 0xFF01 and <= 0xFF5E);
}
