using System.Globalization;
using System.Text;

namespace DocReview.Domain.Review.Input;

/// <summary>Text as typed or pasted, made fit to be stored and printed on one line.</summary>
internal static class TypedText
{
    /// <summary>
    /// Drops control characters, lone surrogates (which neither JSON nor PostgreSQL can hold), bidirectional
    /// overrides and invisible marks; runs of white space become one space.
    /// </summary>
    /// <returns>Null where nothing is left.</returns>
    public static string? Clean(string? typed)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = text.Length > 0;
            }
            else if (!IsUnprintable(rune))
            {
                text.Append(gap ? " " : "").Append(rune);
                gap = false;
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    // Joiners stay: several scripts spell with them. A lone surrogate is enumerated as the replacement character.
    private static bool IsUnprintable(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
