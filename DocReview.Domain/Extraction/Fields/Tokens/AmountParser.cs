using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>One way to read a printed amount.</summary>
/// <param name="Value">Signed as printed.</param>
/// <param name="Decimals">Digits printed after the decimal mark; 0 where there is none.</param>
public readonly record struct AmountReading(decimal Value, int Decimals);

/// <summary>An amount as parsed.</summary>
/// <param name="Readings">Likelier first: 1.234 is a thousand and more, then one and a bit.</param>
/// <param name="CurrencyMark">Symbol, code or word joined to the digits, or null.</param>
/// <param name="Grouped">Whether thousands are set apart.</param>
public sealed record ParsedAmount(IReadOnlyList<AmountReading> Readings, string? CurrencyMark, bool Grouped);

/// <summary>
/// Reads amounts as any locale prints them: 1.234,56, 1,234.56, 1 234,56, 1'234.56, 1,23,456.00, 12,-, 12,00-, (12.00),
/// with a currency joined on either side.
/// </summary>
public static partial class AmountParser
{
    private const int MostDigits = 13;

    // Most words with digits are dates, ids and addresses: one of these marks tells them without an expression.
    private static readonly SearchValues<char> NeverInAmounts = SearchValues.Create("!\"#%&+/;<=>?@[\\]^_`{|}~");

    /// <summary>Reads a text that holds an amount and nothing else.</summary>
    /// <returns>Null where it is none.</returns>
    public static ParsedAmount? Parse(string text)
    {
        if (text.AsSpan().ContainsAny(NeverInAmounts) || Shape().Match(text.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var negative = match.Groups["minus"].Length + match.Groups["open"].Length + match.Groups["tail"].Length > 0;
        var readings = ReadDigits(match.Groups["n"].Value.TrimEnd(' '))
            .Select(r => negative ? r with { Value = -r.Value } : r).ToList();
        var mark = match.Groups["before"].Success ? match.Groups["before"].Value
            : match.Groups["after"].Success ? match.Groups["after"].Value : null;
        return readings.Count == 0 ? null : new ParsedAmount(readings, mark, Grouping().IsMatch(match.Groups["n"].ValueSpan));
    }

    private static IReadOnlyList<AmountReading> ReadDigits(string digits)
    {
        if (IsPlainDecimal(digits))
        {
            return [Value(digits[..^3], digits[^2..], 2)];
        }

        var marks = digits.Where(c => !char.IsAsciiDigit(c)).ToList();
        if (digits.Count(char.IsAsciiDigit) > MostDigits)
        {
            return [];
        }

        if (marks.Count == 0)
        {
            return [Value(digits, "", 0)];
        }

        var last = digits.LastIndexOf(marks[^1]);
        var (whole, fraction) = (digits[..last], digits[(last + 1)..]);
        var readings = new List<AmountReading>();
        if (marks.Distinct().Count() <= 2 && IsGrouped(digits))
        {
            readings.Add(Value(digits, "", 0));
        }

        if (marks[^1] is '.' or ',' && marks.Count(m => m == marks[^1]) == 1 && IsDecimal(whole, fraction))
        {
            readings.Add(Value(whole, fraction, fraction.Length));
        }

        return readings;
    }

    // "1234.56", as most amounts are: read one way only.
    private static bool IsPlainDecimal(string digits) => digits.Length is > 3 and <= MostDigits && digits[^3] is '.' or ','
        && !digits.AsSpan(0, digits.Length - 3).ContainsAnyExceptInRange('0', '9') && !digits.AsSpan(digits.Length - 2)
        .ContainsAnyExceptInRange('0', '9');

    // Three digits after a lone mark are thousands (1.234) before they are decimals; "0.500" and "1234.567" are decimals.
    private static bool IsGrouped(string digits) =>
        !digits.StartsWith('0') && (Thousands().IsMatch(digits) || Indian().IsMatch(digits));

    private static bool IsDecimal(string whole, string fraction) =>
        fraction.Length is >= 1 and <= 6 && (whole.All(char.IsAsciiDigit) || IsGrouped(whole));

    private static AmountReading Value(string whole, string fraction, int decimals)
    {
        var digits = whole.AsSpan().ContainsAnyExceptInRange('0', '9') ? string.Concat(whole.Where(char.IsAsciiDigit)) : whole;
        var text = decimals == 0 ? digits : $"{digits}.{fraction}";
        return new AmountReading(decimal.Parse(text, CultureInfo.InvariantCulture), decimals);
    }

    [GeneratedRegex(@"^(?<open>\()?\s?(?<minus>[-−–])?\s?(?<before>\p{Sc}|[A-Z]{0,3}\p{Sc}|[A-Za-z]{1,4}\.?)?\s?(?<minus>[-−–])?\s?"
        + @"(?<n>[.,]?\d(?:[\d.,'’  ]*\d)?)(?:[.,][-–—]{1,2})?\s?(?<after>\p{Sc}|[A-Za-zł]{1,3}\.?)?(?<tail>[-−–])?\)?[*:]?$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\d[.,'’  ]\d{3}(?:\D|$)")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"^\d{1,3}(?:(?<s>[.,'’  ])\d{3})(?:\k<s>\d{3})*$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\d{1,2}(?:,\d{2})+,\d{3}$")]
    private static partial Regex Indian();
}
