using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Corrects what OCR does to dates: letters for digits, blanks beside the separators.</summary>
internal static partial class OcrDates
{
    /// <summary>The text with look-alike letters replaced and a lost separator set where it has the shape of a date in numbers.</summary>
    public static string Correct(string text)
    {
        text = LostSeparator().Replace(text, "$1$3$2$3$4");
        var shaped = Shape().Match(text);
        return shaped.Success
            ? string.Concat(Digits(shaped, "a"), shaped.Groups["s"].Value, Digits(shaped, "b"),
                shaped.Groups["s"].Value, Year(Digits(shaped, "c")), shaped.Groups["rest"].Value)
            : text;
    }

    // Nobody dates a document in the seventies to come; a 1 in that place is easily read as a 7.
    private static string Year(string digits) =>
        digits.Length == 4 && digits.StartsWith("207", StringComparison.Ordinal) ? "201" + digits[3] : digits;

    private static string Digits(Match match, string group) => OcrDigits.Replace(match.Groups[group].Value);

    // "05 02-18" was 05-02-18.
    [GeneratedRegex(@"^(\d{2}) (\d{2})([/-])(\d{4}|\d{2})(?!\S)")]
    private static partial Regex LostSeparator();

    // "02/12/2025à 18:06": the word before the clock clings to the year.
    [GeneratedRegex(@"^[:;=~]?(?<a>[\dOoDlI|SBZ]{1,4})\s?(?<s>[./\-])\s?(?<b>[\dOoDlI|SBZ]{1,2})\s?[./\-]\s?"
        + @"(?<c>[\dOoDlI|SBZ]{2,4})(?:(?<=\d{4})[aà])?(?<rest>\s.*)?$")]
    private static partial Regex Shape();
}
