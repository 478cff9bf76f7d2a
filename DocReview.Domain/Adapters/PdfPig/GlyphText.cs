using System.Text;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Makes of the glyphs of a word what a reader of the page would type.</summary>
internal static class GlyphText
{
    private const char FirstLigature = '\uFB00';
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    // U+FB00 to U+FB06. By hand, as Unicode normalisation does nothing under InvariantGlobalization.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// The text with ligatures and full-width forms as plain letters and without what is not seen, see
    /// <see cref="WordText.Clean"/>.
    /// </summary>
    /// <returns>Empty where nothing visible is left.</returns>
    public static string Plain(string text)
    {
        // One pass over the usual word: printable ASCII.
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return text;
        }

        return WordText.Clean(text.AsSpan().ContainsAnyInRange(FirstLigature, LastFullWidth) ? Unfolded(text) : text);
    }

    private static string Unfolded(string text)
    {
        var plain = new StringBuilder(text.Length + 2);
        foreach (var character in text)
        {
            var ligature = character - FirstLigature;
            if (ligature >= 0 && ligature < Ligatures.Length)
            {
                plain.Append(Ligatures[ligature]);
            }
            else
            {
                plain.Append(character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FullWidthOffset) : character);
            }
        }

        return plain.ToString();
    }
}
