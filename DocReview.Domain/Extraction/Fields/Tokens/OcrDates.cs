using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Mends what OCR does to dates: letters for figures, blanks beside the separators.</summary>
internal static partial class OcrDates
{
    /// <summary>The text with look-alike letters replaced where it has the shape of a date in figures.</summary>
    public static string Mend(string text)
    {
        var shaped = Shape().Match(text);
        return shaped.Success
            ? string.Concat(Figures(shaped, "a"), shaped.Groups["s"].Value, Figures(shaped, "b"),
                shaped.Groups["s"].Value, Figures(shaped, "c"), shaped.Groups["rest"].Value)
            : text;
    }

    private static string Figures(Match match, string group) => OcrFigures.Replace(match.Groups[group].Value);

    [GeneratedRegex(@"^[:;=~]?(?<a>[\dOoDlI|SBZ]{1,4})\s?(?<s>[./\-])\s?(?<b>[\dOoDlI|SBZ]{1,2})\s?[./\-]\s?(?<c>[\dOoDlI|SBZ]{2,4})(?<rest>\s.*)?$")]
    private static partial Regex Shape();
}
