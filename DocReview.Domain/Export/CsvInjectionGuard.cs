using System.Globalization;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Export;

/// <summary>
/// Makes cells harmless in spreadsheets, which take text after =, +, -, @, a tab or a line break for a formula (OWASP,
/// CSV Injection). The full-width forms of the signs count too.
/// </summary>
public static class CsvInjectionGuard
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Text that a spreadsheet shows as it stands: with an apostrophe before what would start a formula.</summary>
    public static string? Neutralize(string? text) =>
        text is { Length: > 0 } && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;

    /// <summary>The value of a field: amounts that are numbers stay numbers, so -12.50 is left alone.</summary>
    /// <param name="field">One of <see cref="InvoiceFields"/>.</param>
    /// <param name="value">As approved.</param>
    public static string? NeutralizeField(string field, string? value) =>
        InvoiceFields.Amounts.Contains(field) ? NeutralizeNumber(value) : Neutralize(value);

    /// <summary>A decimal string with a point stays as it is; anything else is text.</summary>
    public static string? NeutralizeNumber(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? value : Neutralize(value);
}
