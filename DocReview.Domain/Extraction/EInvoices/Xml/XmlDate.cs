using System.Globalization;
using System.Xml.Linq;

namespace DocReview.Domain.Extraction.EInvoices.Xml;

/// <summary>Dates as e-invoices write them: UNTDID 2379 codes, ISO 8601, and the usual slips.</summary>
internal static class XmlDate
{
    private const string Iso = "yyyy-MM-dd";
    private static readonly string[] WithoutCode = [Iso, "yyyyMMdd", "dd.MM.yyyy", "yyyy/MM/dd"];

    /// <summary>Reads a date; a month or a week stands for its first day, or its last where a payment is due in it.</summary>
    /// <param name="text">As in the XML.</param>
    /// <param name="code">UNTDID 2379: 102 a day, 610 a month, 616 a week; null for ISO 8601.</param>
    /// <param name="last">Whether a period stands for its last day.</param>
    /// <returns>ISO 8601, or null where it is not a date of our time.</returns>
    public static string? Parse(string? text, string? code = null, bool last = false)
    {
        var date = code switch
        {
            _ when string.IsNullOrWhiteSpace(text) => null,
            "610" => Month(text, last) ?? Day(text),
            "616" => Week(text, last) ?? Day(text),
            _ => Day(text),
        };

        // Programs write 0001-01-01 and 9999-12-31 where they know no date.
        return date is { Year: > 1970 and < 2200 } ? date.Value.ToString(Iso, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Reads an element that holds a date itself, or in a <c>DateTimeString</c> or <c>DateString</c> with its format.</summary>
    public static string? Read(XElement? element, bool last = false)
    {
        var holder = element?.At("DateTimeString|DateString|DateTime|Date") ?? element;
        return Parse(holder?.Text(), holder?.Attr("format"), last);
    }

    // Times and offsets are cut: the date is that of the seller's calendar.
    private static DateOnly? Day(string text)
    {
        var day = text.Split('T', ' ')[0];
        day = day.Length > 10 && day[4] == '-' ? day[..10] : day.TrimEnd('Z');
        day = day.Length is 12 or 14 && day.All(char.IsAsciiDigit) ? day[..8] : day;
        return DateOnly.TryParseExact(day, WithoutCode, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static DateOnly? Month(string text, bool last) =>
        DateOnly.TryParseExact(text + "01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? last ? first.AddMonths(1).AddDays(-1) : first
            : null;

    private static DateOnly? Week(string text, bool last) =>
        text.Length == 6 && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
        && year is > 1970 and < 2200 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, last ? DayOfWeek.Sunday : DayOfWeek.Monday))
            : null;
}
