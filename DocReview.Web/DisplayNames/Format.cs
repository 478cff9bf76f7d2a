using System.Globalization;

namespace DocReview.Web.DisplayNames;

/// <summary>Sizes, times and spans in few characters.</summary>
internal static class Format
{
    /// <summary>Decimal units, as file managers of today count.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} B",
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000.0:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB"),
    };

    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Span(TimeSpan span) => span switch
    {
        { TotalMilliseconds: < 1000 } => $"{(int)Math.Max(span.TotalMilliseconds, 0)} ms",
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
        { TotalMinutes: < 60 } => $"{(int)span.TotalMinutes} min {span.Seconds} s",
        { TotalHours: < 48 } => $"{(int)span.TotalHours} h {span.Minutes} min",
        _ => $"{(int)span.TotalDays} days",
    };

    /// <summary>Rounded down: what is not quite certain is never shown as certain.</summary>
    public static string Percent(double probability) => $"{(int)Math.Floor((probability * 100) + 1e-9)} %";
}
