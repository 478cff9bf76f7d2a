using System.Globalization;
using System.Text;

namespace DocReview.Domain.Intake;

/// <summary>A file's name as data: what people see, never part of a path.</summary>
public static class UploadedName
{
    private const int MaxLength = 255;

    /// <summary>
    /// Drops folders that some browsers send, control characters, bidirectional overrides and lone surrogates, and
    /// cuts at 255 characters, keeping the extension.
    /// </summary>
    public static string Clean(string? name)
    {
        var text = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !IsInvisible(rune))
            {
                text.Append(rune);
            }
        }

        var cleaned = text.ToString();
        cleaned = cleaned[(cleaned.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return cleaned.Length switch
        {
            0 => "unnamed",
            > MaxLength => Shorten(cleaned),
            _ => cleaned,
        };
    }

    // The joiners shape letters and emoji; the other formatting characters only deceive.
    private static bool IsInvisible(Rune rune) => rune.Value is not ('\u200c' or '\u200d')
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name);
        if (extension.Length > 10)
        {
            extension = "";
        }

        var cut = MaxLength - extension.Length - 1;
        if (char.IsHighSurrogate(name[cut - 1]))
        {
            cut--;
        }

        return $"{name[..cut]}…{extension}";
    }
}
