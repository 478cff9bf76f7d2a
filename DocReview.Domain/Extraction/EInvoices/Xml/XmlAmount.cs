using System.Globalization;

namespace DocReview.Domain.Extraction.EInvoices.Xml;

/// <summary>Numbers as XML writes them (xs:decimal), and as some programs write them wrongly.</summary>
internal static class XmlAmount
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>No invoice is larger in any currency; products of two such amounts still fit a decimal.</summary>
    private const decimal Largest = 100_000_000_000_000m;
    private const int MostDecimals = 10;

    // ISO 4217 currencies without a minor unit.
    private static readonly HashSet<string> Whole =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    /// <summary>Reads a number; null where it is none.</summary>
    public static decimal? Parse(string? raw)
    {
        if (raw is null)
        {
            return null;
        }

        return decimal.TryParse(WithPoint(raw), Style, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= Largest ? decimal.Round(value, MostDecimals) : null;
    }

    // "12,50" and "1.234,56" break the standard and can mean only one thing; "1,234" could mean two and is left unread.
    private static string WithPoint(string raw)
    {
        var (comma, point) = (raw.LastIndexOf(','), raw.LastIndexOf('.'));
        return comma < 0 ? raw
            : point > comma ? raw.Replace(",", "")
            : point < 0 && raw.Length - comma == 4 ? ""
            : raw.Replace(".", "").Replace(',', '.');
    }

    /// <summary>Money as a decimal string: the digits of the XML without padding zeros, two decimals at least.</summary>
    public static string Money(decimal amount, string? currency = null) =>
        amount.ToString(currency is not null && Whole.Contains(currency) ? Decimals(0) : Decimals(2), CultureInfo.InvariantCulture);

    /// <summary>A quantity as a decimal string: the digits of the XML without padding zeros.</summary>
    public static string Quantity(decimal quantity) => quantity.ToString(Decimals(0), CultureInfo.InvariantCulture);

    private static string Decimals(int least) => least == 0 ? "0.##########" : "0.00########";
}
