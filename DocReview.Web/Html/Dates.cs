using System.Globalization;

namespace DocReview.Web.Html;

/// <summary>Times as people say them, by the clock where the desk stands.</summary>
internal static class Dates
{
    /// <summary><c>today 20:15</c>, <c>yesterday 20:15</c>, <c>21 Nov, 20:15</c>, with the year where it is another one.</summary>
    public static string Of(DateTimeOffset at, DateTimeOffset now) => Of(at, now, TimeZoneInfo.Local);

    public static string Of(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (there, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        var format = (today.Date - there.Date).Days switch
        {
            0 => "'today' HH:mm",
            1 => "'yesterday' HH:mm",
            _ => there.Year == today.Year ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm",
        };
        return there.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary><c>21 Nov 2026</c></summary>
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
