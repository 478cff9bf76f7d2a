using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Letters that Tesseract reads in place of digits.</summary>
internal static class OcrDigits
{
    private const string Letters = "OoDQlI|iSsBZzGT";
    private const string Digits = "000011115582267";

    /// <summary>The word with look-alikes replaced, or as it was where it is not mostly digits.</summary>
    public static string Correct(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        var alike = text.Count(c => Letters.Contains(c));
        var others = text.Count(c => char.IsLetter(c) && !Letters.Contains(c));
        return alike == 0 || others > 0 || digits < 2 * alike ? text : Replace(text);
    }

    /// <summary>The text with every look-alike replaced.</summary>
    public static string Replace(string text) =>
        string.Concat(text.Select(c => Letters.IndexOf(c) is >= 0 and var i ? Digits[i] : c));
}
