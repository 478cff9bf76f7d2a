using System.Text.RegularExpressions;

namespace DocReview.Domain.Review.Input;

/// <summary>
/// Amounts as typed or pasted: <c>1234.5</c>, <c>1.234,56</c>, <c>1,234.56</c>, <c>1 234,56</c>, <c>1'234.56</c>,
/// with sign, brackets or trailing minus, and a currency beside. The printed number of decimals is kept.
/// </summary>
internal static partial class TypedAmount
{
    private const int MaxWhole = 15;
    private const int MaxDecimals = 6;
    private const string NotANumber = "This is not an amount. Write it like 1234.56.";

    public static TypedValue Read(string text)
    {
        var bare = Bare().Match(NoCents().Replace(text, "${mark}00"));
        var minuses = bare.Groups["minus"].Captures.Count + bare.Groups["open"].Captures.Count;
        if (!bare.Success || minuses > 1 || bare.Groups["open"].Success != bare.Groups["close"].Success)
        {
            return TypedValue.Bad(NotANumber);
        }

        var number = Spacing().Replace(bare.Groups["number"].Value, "");
        return Ambiguous().IsMatch(number)
            ? TypedValue.Bad($"\"{number}\" can be read two ways. Write {number.Replace(",", "")} or {number.Replace(',', '.')}.")
            : Split(number) is { } parts ? Normalise(minuses == 1, parts.Whole, parts.Decimals)
            : TypedValue.Bad(NotANumber);
    }

    // A point before three digits is this desk's own notation (0.125 kg); a comma there may be either.
    private static (string Whole, string Decimals)? Split(string number)
    {
        var grouped = Grouped().Match(number) is { Success: true } byThousands ? byThousands : Plain().Match(number);
        return grouped.Success
            ? (string.Concat(grouped.Groups["whole"].Value.Where(char.IsAsciiDigit)), grouped.Groups["decimals"].Value)
            : null;
    }

    private static TypedValue Normalise(bool negative, string whole, string decimals)
    {
        whole = whole.TrimStart('0');
        if (whole.Length > MaxWhole || decimals.Length > MaxDecimals)
        {
            return TypedValue.Bad($"Amounts have at most {MaxWhole} digits before the point and {MaxDecimals} after it.");
        }

        var isZero = whole.Length == 0 && decimals.All(digit => digit == '0');
        var sign = negative && !isZero ? "-" : "";
        return TypedValue.Good($"{sign}{(whole.Length == 0 ? "0" : whole)}{(decimals.Length == 0 ? "" : "." + decimals)}");
    }

    // A currency sign or code may stand on either side, the minus before, between or behind.
    [GeneratedRegex(
        @"^(?<open>\()?\s?(?<minus>[-\u2212\u2013])?\s?(?:[A-Za-z]{1,3}\.?|[A-Z]{0,2}\p{Sc})?\s?(?<minus>[-\u2212\u2013])?\s?\+?" +
        @"(?<number>[0-9.,][0-9.,'\u2019\s]*?)\s?(?<minus>[-\u2212\u2013])?\s?(?:\p{Sc}|[A-Za-z]{1,3}\.?)?\s?(?<close>\))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    // "45,-" and "45.--" say that there are no cents.
    [GeneratedRegex(@"(?<=[0-9])(?<mark>[.,])[-\u2013\u2014]{1,2}")]
    private static partial Regex NoCents();

    // Spaces and apostrophes group digits by three; anywhere else they part two numbers.
    [GeneratedRegex(@"(?<=[0-9])[\s'\u2019](?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Spacing();

    [GeneratedRegex(@"^[1-9][0-9]{0,2},[0-9]{3}$")]
    private static partial Regex Ambiguous();

    // 1.234,56; 1,234.56; 1.234.567; 1,234,567; and 1,23,456.78 as India groups.
    [GeneratedRegex(
        @"^(?<whole>[0-9]{1,3}(?:\.[0-9]{3})+),(?<decimals>[0-9]+)$|^(?<whole>[0-9]{1,3}(?:,[0-9]{3})+)\.(?<decimals>[0-9]+)$|" +
        @"^(?<whole>[0-9]{1,3}(?:\.[0-9]{3}){2,})$|^(?<whole>[0-9]{1,3}(?:,[0-9]{2,3})+,[0-9]{3})(?:\.(?<decimals>[0-9]+))?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^(?<whole>[0-9]+)(?:[.,](?<decimals>[0-9]*))?$|^(?<whole>)[.,](?<decimals>[0-9]+)$")]
    private static partial Regex Plain();
}
