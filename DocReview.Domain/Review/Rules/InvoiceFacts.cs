using System.Globalization;
using DocReview.Domain.Documents;

namespace DocReview.Domain.Review.Rules;

/// <summary>An invoice's values as numbers and dates, for the rules.</summary>
internal sealed class InvoiceFacts(ReviewedInvoice invoice, DateOnly today)
{
    /// <summary>What rounding may cost once; currencies without cents are thereby held to the unit.</summary>
    public const decimal Cent = 0.01m;

    public DateOnly Today => today;

    public string? Text(string field) => invoice[field];

    public decimal? Amount(string field) => Parse(invoice[field]);

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(invoice[field], "yyyy-MM-dd", out var date) ? date : null;

    /// <summary>Amounts of the lines that have one; lines without are headings or notes.</summary>
    public IReadOnlyList<decimal> LineAmounts { get; } =
        [.. invoice.LineItems.Select(line => Parse(line.Amount)).OfType<decimal>()];

    private static decimal? Parse(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
