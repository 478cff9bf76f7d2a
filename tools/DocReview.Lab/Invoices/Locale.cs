using System.Globalization;

namespace DocReview.Lab.Invoices;

/// <summary>Where the mark of the currency stands.</summary>
public enum CurrencyPlace
{
    None,
    Before,
    BeforeSpaced,
    After,
}

/// <summary>How a document writes amounts and dates.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="DatePattern">Pattern of .NET; MMMM and MMM take the month from <paramref name="Months"/>.</param>
/// <param name="Months">January to December in the document's language.</param>
public sealed record Locale(string Language, string Currency, string DatePattern, IReadOnlyList<string> Months)
{
    public string DecimalMark { get; init; } = ".";

    public string GroupMark { get; init; } = ",";

    /// <summary>The currency as the totals print it: a sign, code or word.</summary>
    public string CurrencyMark { get; init; } = "";

    public CurrencyPlace Place { get; init; } = CurrencyPlace.Before;

    /// <summary>Whether lines carry the mark as totals do.</summary>
    public bool MarksLines { get; init; }

    /// <summary>Groups of two above the thousands, as India writes: 1,23,456.00.</summary>
    public bool GroupsLakhs { get; init; }

    /// <summary>The cents stand a little apart, so that readers see several words.</summary>
    public bool SplitsCents { get; init; }

    /// <summary>A minus behind the amount, as older systems print it.</summary>
    public bool TrailingMinus { get; init; }

    private static readonly NumberFormatInfo Lakhs = new() { NumberGroupSizes = [3, 2] };

    public string Date(DateOnly date)
    {
        var month = Months[date.Month - 1];
        var text = date.ToString(DatePattern.Replace("MMMM", "'\u0001'", StringComparison.Ordinal)
            .Replace("MMM", "'\u0002'", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return text.Replace("\u0001", month, StringComparison.Ordinal)
            .Replace("\u0002", month.Length > 4 ? month[..3] : month, StringComparison.Ordinal);
    }

    public string Number(decimal value, int decimals = 2)
    {
        var digits = Math.Abs(value).ToString("N" + decimals, GroupsLakhs ? Lakhs : CultureInfo.InvariantCulture.NumberFormat)
            .Replace(",", "\u0001", StringComparison.Ordinal).Replace(".", DecimalMark, StringComparison.Ordinal)
            .Replace("\u0001", GroupMark, StringComparison.Ordinal);
        if (SplitsCents && decimals == 2) digits = digits[..^3] + " " + digits[^3..];
        return value >= 0 ? digits : TrailingMinus ? digits + "-" : "-" + digits;
    }

    /// <summary>A quantity or rate: as many decimals as it has.</summary>
    public string Plain(decimal value)
    {
        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return text.Replace(".", DecimalMark, StringComparison.Ordinal);
    }

    public string Money(decimal value) => Place switch
    {
        CurrencyPlace.Before => Signed(value, CurrencyMark + Number(Math.Abs(value))),
        CurrencyPlace.BeforeSpaced => $"{CurrencyMark} {Number(value)}",
        CurrencyPlace.After => $"{Number(value)} {CurrencyMark}",
        _ => Number(value),
    };

    public string LineMoney(decimal value) => MarksLines ? Money(value) : Number(value);

    private string Signed(decimal value, string text) => value >= 0 ? text : TrailingMinus ? text + "-" : "-" + text;
}
