using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>In which order day, month and year are printed.</summary>
public enum DateOrder
{
    /// <summary>The month is a word.</summary>
    Words,

    /// <summary>2025-04-03.</summary>
    YearFirst,

    /// <summary>3/4/2025 is the third of April.</summary>
    DayFirst,

    /// <summary>3/4/2025 is the fourth of March.</summary>
    MonthFirst,

    /// <summary>3/3/2025: day and month are the same number.</summary>
    Either,
}

/// <summary>One way to read a printed date.</summary>
/// <param name="Date">The calendar date.</param>
/// <param name="Order">The order it rests on; two readings of one text differ in it.</param>
public readonly record struct DateReading(DateOnly Date, DateOrder Order);

/// <summary>Reads dates in numbers and in words. Keeps every reading: 03/04/2025 is two dates.</summary>
/// <param name="months">Folded month names and abbreviations of all languages, to 1..12.</param>
/// <param name="fillers">Folded words that may stand inside or around a date: weekdays, "de", "of", "the".</param>
public sealed partial class DateParser(IReadOnlyDictionary<string, int> months, IReadOnlySet<string> fillers)
{
    private const int EarliestYear = 1970;
    private const int LatestYear = 2079;

    /// <summary>Reads a text that holds a date and nothing else but a time of day.</summary>
    /// <returns>One or two readings, or none where it is no date.</returns>
    public IReadOnlyList<DateReading> Parse(ReadOnlySpan<char> text) => DateShape.MayBe(text) ? ParseShaped(text.ToString()) : [];

    private IReadOnlyList<DateReading> ParseShaped(string text)
    {
        var trimmed = TimeOfDay().Replace(text.Trim(), "").Trim(' ', ',', ';', ':', '(', ')', '*', '|', '?', '!');
        if (trimmed.EndsWith('.'))
        {
            trimmed = trimmed[..^1];
        }

        var numeric = Numeric().Match(trimmed);
        if (numeric.Success)
        {
            return FromNumbers(numeric);
        }

        var compact = Compact().Match(trimmed);
        return compact.Success
            ? Only(Number(compact, 1), Number(compact, 2), Number(compact, 3), DateOrder.YearFirst)
            : InWords(trimmed);
    }

    /// <summary>Whether a date in words may begin with a word that has no digits: then all of it is months and fillers.</summary>
    /// <param name="word">As printed.</param>
    /// <param name="folded">The same folded.</param>
    public bool MayBeginWith(string word, string folded)
    {
        if (IsAllLetters(word))
        {
            return fillers.Contains(folded) || months.ContainsKey(folded);
        }

        foreach (var letters in Letters().EnumerateMatches(word))
        {
            var part = word.Substring(letters.Index, letters.Length);
            if (!IsFiller(part) && MonthOf(part) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllLetters(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<DateReading> FromNumbers(Match match)
    {
        var (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        if (match.Groups["a"].Length == 4)
        {
            return match.Groups["c"].Length <= 2 ? Only(a, b, c, DateOrder.YearFirst) : [];
        }

        if (match.Groups["a"].Length > 2 || match.Groups["c"].Length is 1 or 3)
        {
            return [];
        }

        var year = FullYear(c, match.Groups["c"].Length);
        var readings = new[] { Reading(year, b, a, DateOrder.DayFirst), Reading(year, a, b, DateOrder.MonthFirst) }
            .OfType<DateReading>().ToList();
        return readings switch
        {
            [var one, var other] when one.Date == other.Date => [one with { Order = DateOrder.Either }],
            _ => readings,
        };
    }

    // Day, month word and year in any order that has the month before or after the day, the year at an end.
    private IReadOnlyList<DateReading> InWords(string text)
    {
        var parts = Parts().Matches(text).Select(m => m.Value).Where(p => !IsFiller(p)).ToList();
        if (parts.Count != 3 || Separators().IsMatch(text))
        {
            return [];
        }

        var month = parts.FindIndex(p => MonthOf(p) > 0);
        var numbers = parts.Where((_, i) => i != month).ToList();
        if (month < 0 || numbers.Any(n => !n.All(char.IsAsciiDigit) || n.Length > 4))
        {
            return [];
        }

        var (day, year) = numbers[0].Length == 4 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1]);
        return day.Length <= 2 && year.Length is 2 or 4
            ? Only(FullYear(int.Parse(year), year.Length), MonthOf(parts[month]), int.Parse(day), DateOrder.Words)
            : [];
    }

    private bool IsFiller(string part) => fillers.Contains(TextNormalizer.Fold(part));

    private int MonthOf(string part) => months.GetValueOrDefault(TextNormalizer.Fold(part));

    private static IReadOnlyList<DateReading> Only(int year, int month, int day, DateOrder order) =>
        Reading(year, month, day, order) is { } reading ? [reading] : [];

    private static DateReading? Reading(int year, int month, int day, DateOrder order) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateReading(new DateOnly(year, month, day), order)
            : null;

    private static int FullYear(int year, int digits) => digits == 4 ? year : year > LatestYear - 2000 ? 1900 + year : 2000 + year;

    private static int Number(Match match, object group) =>
        int.Parse((group is int index ? match.Groups[index] : match.Groups[(string)group]).ValueSpan);

    [GeneratedRegex(@"^(?<a>\d{1,4})\s?(?<s>[./\-–])\s?(?<b>\d{1,2})\s?\k<s>\s?(?<c>\d{1,4})$|^(?<a>\d{2}) (?<b>\d{2}) (?<c>\d{4})$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^((?:19|20)\d{2})(\d{2})(\d{2})$")]
    private static partial Regex Compact();

    // After a date with its four-digit year the clock may follow without a space: 24/05/201809:11.
    [GeneratedRegex(
        @"(?:(?<=\d{4})|[T ,]+|(?<=\s))(?:\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\.?|Z|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?)$")]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\d+|\p{L}+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[^\p{L}\d\s.,/\-–'’°º]")]
    private static partial Regex Separators();
}
