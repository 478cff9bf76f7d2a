using System.Text;

namespace DocReview.Domain.Extraction.Text;

/// <summary>
/// Characters that fonts and programs use for plain letters and digits, as those (a part of Unicode's form NFKC). Raised and circled
/// digits and fractions are left out: 5² is not 52, and 10½ is not 101/2.
/// </summary>
public static class PlainForms
{
    private const int FirstLigature = 0xFB00;
    private const int FirstFullWidth = 0xFF01;
    private const int LastFullWidth = 0xFF5E;
    private const int FirstRoman = 0x2160;
    private const int FirstSmallRoman = 0x2170;

    // From the first of its range on.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly string[] Roman =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M"];

    /// <summary>Whether a text may hold any of them; seldom true, and quick.</summary>
    public static bool MayBeIn(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFB00', '\uFFE6') || text.AsSpan().ContainsAnyInRange('\u2126', '\u217F')
        || text.AsSpan().ContainsAny('\u0132', '\u0133', '\u017F');

    /// <summary>The plain letters; null for every other character.</summary>
    public static string? Find(Rune rune) => rune.Value switch
    {
        >= FirstFullWidth and <= LastFullWidth => ((char)(rune.Value - FirstFullWidth + '!')).ToString(),
        >= FirstLigature and <= FirstLigature + 6 => Ligatures[rune.Value - FirstLigature],
        >= FirstRoman and < FirstSmallRoman => Roman[rune.Value - FirstRoman],
        >= FirstSmallRoman and < FirstSmallRoman + 16 => Roman[rune.Value - FirstSmallRoman].ToLowerInvariant(),
        // The Dutch ij, the long s of old print; ohm, kelvin and ångström are letters.
        0x0132 => "IJ",
        0x0133 => "ij",
        0x017F => "s",
        0x2126 => "Ω",
        0x212A => "K",
        0x212B => "Å",
        // Full-width cent, pound, yen, won.
        0xFFE0 => "¢",
        0xFFE1 => "£",
        0xFFE5 => "¥",
        0xFFE6 => "₩",
        _ => null,
    };
}
