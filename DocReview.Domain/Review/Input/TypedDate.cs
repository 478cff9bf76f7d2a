using System.Globalization;
using System.Text.RegularExpressions;

namespace DocReview.Domain.Review.Input;

/// <summary>
/// Dates as typed: ISO 8601, year first, day first with points, with the month in words, and with slashes where
/// day and month cannot be confused.
/// </summary>
internal static partial class TypedDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;
    private const string NotADate = "This is not a date. Write it like 2025-03-31.";

    public static TypedValue Read(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Dated(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (DayFirst().Match(text) is { Success: true } european)
        {
            return Dated(Year(european), Number(european, "m"), Number(european, "d"));
        }

        return EitherFirst().Match(text) is { Success: true } numbers
            ? Unconfused(text, Year(numbers), Number(numbers, "a"), Number(numbers, "b"))
            : InWords(text);
    }

    private static TypedValue Unconfused(string text, int year, int first, int second)
    {
        if (first > 12 || second > 12 || first == second)
        {
            return first > 12 ? Dated(year, second, first) : Dated(year, first, second);
        }

        return TypedValue.Bad(
            $"\"{text}\" can be two dates. Write {year}-{second:00}-{first:00} or {year}-{first:00}-{second:00}.");
    }

    private static TypedValue InWords(string text)
    {
        var words = WordsDayFirst().Match(text) is { Success: true } dayFirst ? dayFirst : WordsMonthFirst().Match(text);
        return words.Success && MonthNames.Find(words.Groups["m"].Value) is { } month
            ? Dated(Year(words), month, Number(words, "d"))
            : TypedValue.Bad(NotADate);
    }

    private static TypedValue Dated(int year, int month, int day)
    {
        if (year is < FirstYear or > LastYear)
        {
            return TypedValue.Bad($"The year must be between {FirstYear} and {LastYear}.");
        }

        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? TypedValue.Good($"{year}-{month:00}-{day:00}")
            : TypedValue.Bad("There is no such day in the calendar. Write it like 2025-03-31.");
    }

    // Two digits are of this century: nobody reviews the invoices of the one before.
    private static int Year(Match match) => Number(match, "y") is var year && match.Groups["y"].Length == 2 ? 2000 + year : year;

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<s>[-/.\s]?)(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?:[T ][0-9:.Z+-]*)?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\.\s?(?<m>[0-9]{1,2})\.\s?(?<y>[0-9]{4}|[0-9]{2})\.?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s?(?<s>[-/ ])\s?(?<b>[0-9]{1,2})\s?\k<s>\s?(?<y>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex EitherFirst();

    [GeneratedRegex(
        @"^(?:\p{L}+\.?,?\s+)?(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|[.º°])?[\s/-]*(?:de\s|of\s)?"
        + @"(?<m>\p{L}{3,})\.?,?[\s/-]*(?:de\s|del\s)?(?<y>[0-9]{4}|[0-9]{2})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsDayFirst();

    [GeneratedRegex(@"^(?:\p{L}+\.?,\s+)?(?<m>\p{L}{3,})\.?\s*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsMonthFirst();
}
