using System.Globalization;

namespace DocReview.Web.Html;

/// <summary>Amounts in a form that no country misreads (ISO 80000-1): narrow spaces between thousands, a point before cents.</summary>
internal static class Amounts
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202f", NegativeSign = "−" };

    /// <summary>At least two decimals, and all that the document has.</summary>
    public static string Of(decimal amount) => amount.ToString("N" + Math.Max(2, (int)amount.Scale), Format);

    public static string Of(decimal amount, string? currency) => currency is null ? Of(amount) : $"{Of(amount)}\u00a0{currency}";
}
