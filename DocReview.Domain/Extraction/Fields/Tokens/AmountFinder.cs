using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Finds amounts in rows, also those split over several words and those whose currency stands beside.</summary>
internal sealed partial class AmountFinder(CurrencyParser currencies, bool dollars)
{
    private const int MostWords = 4;

    // Between the groups of an amount, "1 234,50", there is a space and no more: two columns are further apart.
    private const double WidestInnerGapInTextHeights = 0.65;

    // OCR splits cents from their amount where letters stand wide.
    private const double WidestSplitGapInTextHeights = 1.5;

    // A sign may stand at the left edge of the column, its amount at the right one.
    private const double WidestCurrencyGapInTextHeights = 6;

    /// <summary>The longest amount that begins with this word, or null.</summary>
    public AmountToken? At(TextRow row, int first)
    {
        if (!MayBegin(row.Words[first].Text))
        {
            return null;
        }

        if (row.Words[first].Text.Contains('%') && GluedPercent()
            .Match(row.Words[first].Text) is { Success: true } rate && AmountParser.Parse(rate.Groups[1].Value) is { } percent)
        {
            return new AmountToken(row, first, first, percent, null, true);
        }

        for (var last = LastInReach(row, first); last >= first; last--)
        {
            var text = Text(row, first, last);
            if (Joins(row, first, last, text) && AmountParser.Parse(text) is { } parsed && IsMoneyMark(parsed.CurrencyMark, parsed))
            {
                return Token(row, first, last, parsed);
            }
        }

        return null;
    }

    private AmountToken Token(TextRow row, int first, int last, ParsedAmount parsed)
    {
        var mark = parsed.CurrencyMark is null ? null : currencies.Parse(parsed.CurrencyMark);
        var cents = parsed.Readings[0].Decimals == 2;
        mark ??= Beside(row, last + 1, row.Words.Count > last + 1 ? row.GapBefore(last + 1) : 99, cents);
        mark ??= first > 0 ? Beside(row, first - 1, row.GapBefore(first), cents) : null;
        return new AmountToken(row, first, last, parsed, mark, IsPercent(row, last));
    }

    // A single letter is a currency (R 250.00) only beside cents: "BESI R 5.5" is an article.
    private CurrencyMark? Beside(TextRow row, int index, double gap, bool cents) =>
        index >= 0 && index < row.Words.Count && gap < WidestCurrencyGapInTextHeights
            && (cents || row.Words[index].Text.Trim('.').Length > 1 || !char.IsLetter(row.Words[index].Text[0]))
            ? currencies.Parse(row.Words[index].Text) : null;

    private static bool IsPercent(TextRow row, int last) =>
        last + 1 < row.Words.Count && row.Words[last + 1].Text.StartsWith('%') && row.GapBefore(last + 1) < 1;

    // "No. 5" and "A4" are no money; a till's tax code behind two decimals is forgiven.
    private bool IsMoneyMark(string? mark, ParsedAmount parsed) =>
        mark is null || currencies.Parse(mark) is not null
        || (mark.Length <= 2 && parsed.Readings[0].Decimals == 2 && char.IsLetter(mark[0]));

    private static int LastInReach(TextRow row, int first)
    {
        var last = first;
        while (last + 1 < row.Words.Count && last - first + 1 < MostWords
            && row.GapBefore(last + 1) <= (IsSign(row.Words[last].Text)
                || IsSplitFrom(row, last + 1) ? WidestSplitGapInTextHeights : WidestInnerGapInTextHeights)
            && (MayContinue(row.Words[last + 1].Text) || IsSplitFrom(row, last + 1)))
        {
            last++;
        }

        return last;
    }

    // Cents that a dotted printer sets far from their mark: "73. 00", "RM5. OO"; but "1. 12" may be a place and a quantity.
    private static bool IsSplitFrom(TextRow row, int index) =>
        row.Words[index].IsOcr && SplitCents().IsMatch(row.Words[index].Text) && SplitWhole().IsMatch(row.Words[index - 1].Text);

    // Words join into one amount only where the seam is a sign, a currency, a group of three, or a decimal mark.
    private static bool Joins(TextRow row, int first, int last, string text) =>
        first == last || !NumberSeam().IsMatch(text) || (row.Words[first].IsOcr && OcrSeam().IsMatch(text)) || GroupSeam().IsMatch(text);

    private string Text(TextRow row, int first, int last)
    {
        var words = row.Words.Skip(first).Take(last - first + 1);
        if (!row.Words[first].IsOcr)
        {
            return first == last && !row.Words[first].Text.Contains(' ') ? row.Words[first].Text
                : CentsApart().Replace(string.Join(' ', words.Select(w => w.Text)), "$1$2");
        }

        var text = string.Join(' ', words.Select(w => OcrDigits.Correct(Dollar(w.Text).TrimStart('~', '=', '“', '"', '\'', '‘', '_'))))
            .Replace("; ", ", ", StringComparison.Ordinal);
        text = OcrSeam().IsMatch(text) ? OcrSeam().Replace(text, "$1$2$3$4") : text;
        return MisreadAfterLetters().Replace(text, m => m.Groups[1].Value + OcrDigits.Replace(m.Groups[2].Value));
    }

    // "S8.20" among "$7.10" and "$1.10" was no 58.20.
    private string Dollar(string word) => dollars && MisreadDollar().IsMatch(word) ? "$" + word[1..] : word;

    private static bool IsSign(string word) => word is "-" or "–" or "−" or "$" or "€" or "£" or "(";

    private static bool MayBegin(string word) =>
        word.HasDigits() || IsSign(word) || word.StartsWith("RM", StringComparison.Ordinal) || word is "EUR" or "CHF" or "USD";

    private static bool MayContinue(string word) => word.HasDigits() || word is "€" or "$" or "£" or "-" or "–" or ",-" or ")";

    [GeneratedRegex(@"^S\d{1,4}[.,]\d{2}$")]
    private static partial Regex MisreadDollar();

    // "19%", "(20%)", "@7.5%,"
    [GeneratedRegex(@"^[(@]*([-–]?\d{1,3}(?:[.,]\d{1,3})?)%[),.:;]*$")]
    private static partial Regex GluedPercent();

    [GeneratedRegex(@"\d[.,]? [.,]?\d")]
    private static partial Regex NumberSeam();

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?: \d{3})+(?:[.,]\d{1,4})?(?!\d)[^\d]*$")]
    private static partial Regex GroupSeam();

    // "1.234" ",56": no amount begins with a mark, so the two are one.
    [GeneratedRegex(@"(\d) ([.,]\d{2,3}(?!\d))")]
    private static partial Regex CentsApart();

    [GeneratedRegex(@"^[\dOoSB]{2}$")]
    private static partial Regex SplitCents();

    [GeneratedRegex(@"(?:[\dOSB]{2}|[A-Z]{2}[\dOSB])[.,;]$")]
    private static partial Regex SplitWhole();

    // "55. 00" and "6 .00" are one amount that OCR took apart.
    [GeneratedRegex(@"([\dOSB][.,]) ([\dOoSB]{2})(?!\d)|(\d) ([.,]\d{2})(?!\d)")]
    private static partial Regex OcrSeam();

    // "RMO.20" and "RMS. 00": a digit read as a letter right after a currency in letters.
    [GeneratedRegex(@"^(RM|Rs|CHF|EUR|USD)\s?([OoDQlISBZ]{0,2}\d*[.,]\s?[\dOoSB]{2})$")]
    private static partial Regex MisreadAfterLetters();
}
