using System.Globalization;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Documents;

/// <summary>Reads single values of an address; what cannot be read is noted by its name.</summary>
internal static class ListValues
{
    private const int MaxText = 200;

    public static string? Text(string name, string? text, Dictionary<string, string> errors)
    {
        if (text?.Length > MaxText || text?.Contains('\0') == true)
        {
            errors[name] = $"Give at most {MaxText} characters, without control characters.";
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public static int Number(string name, string? text, int least, int most, int otherwise, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        errors[name] = $"Give a whole number from {least} to {most}.";
        return otherwise;
    }

    /// <summary>A day or a time; a day that ends a range belongs to it.</summary>
    public static DateTimeOffset? Time(string name, string? text, bool endOfDay, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue)
        {
            return new DateTimeOffset(day.AddDays(endOfDay ? 1 : 0), TimeOnly.MinValue, TimeSpan.Zero);
        }

        // A plus in an address that was not escaped arrives as a blank.
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (text.Contains('T') && DateTimeOffset.TryParse(text.Replace(' ', '+'), CultureInfo.InvariantCulture, Utc, out var time))
        {
            return time;
        }

        errors[name] = "Give a day such as 2026-10-31, or a time such as 2026-10-31T12:00:00Z.";
        return null;
    }

    public static IReadOnlyList<DocumentStatus> Statuses(string[]? texts, Dictionary<string, string> errors)
    {
        var statuses = new List<DocumentStatus>();
        foreach (var text in (texts ?? [])
            .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (char.IsAsciiLetter(text[0]) && Enum.TryParse<DocumentStatus>(text, ignoreCase: true, out var status))
            {
                statuses.Add(status);
            }
            else
            {
                errors["status"] = $"Give some of {string.Join(", ", Enum.GetNames<DocumentStatus>())}.";
            }
        }

        return [.. statuses.Distinct()];
    }
}
