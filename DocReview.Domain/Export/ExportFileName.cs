using System.Text.RegularExpressions;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Export;

/// <summary>Names of exported files: letters, digits, points, dashes and underscores only, so they are safe in headers and on every
/// disk.</summary>
public static partial class ExportFileName
{
    private const int MaxPart = 60;

    /// <summary>Such as <c>invoice-2026-0815-2026-10-01.csv</c>; the document's id stands in for a missing number.</summary>
    /// <param name="record">The invoice.</param>
    /// <param name="extension"><c>csv</c> or <c>json</c>.</param>
    public static string Of(InvoiceRecord record, string extension)
    {
        var number = Part(record.Invoice[InvoiceFields.InvoiceNumber]) ?? record.DocumentId.ToString();
        return Part(record.Invoice[InvoiceFields.InvoiceDate]) is { } date
            ? $"invoice-{number}-{date}.{extension}"
            : $"invoice-{number}.{extension}";
    }

    private static string? Part(string? value)
    {
        var safe = Unsafe().Replace(value ?? "", "-").Trim('-', '.');
        return safe.Length switch
        {
            0 => null,
            > MaxPart => safe[..MaxPart],
            _ => safe,
        };
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unsafe();
}
