using DocReview.Domain.Extraction;

namespace DocReview.Domain.Documents;

/// <summary>One row of the reviewed table. Amounts and quantities are decimal strings with a point.</summary>
public sealed record ReviewedLineItem(string? Description, string? Quantity, string? UnitPrice, string? Amount);

/// <summary>The record that a reviewer saves and that is exported: values only, no evidence.</summary>
/// <param name="Fields">One entry for each of <see cref="InvoiceFields"/>; null where the document has none.</param>
/// <param name="LineItems">In printed order.</param>
public sealed record ReviewedInvoice(
    IReadOnlyDictionary<string, string?> Fields, IReadOnlyList<ReviewedLineItem> LineItems)
{
    /// <summary>The value of a field, or null.</summary>
    public string? this[string field] => Fields.GetValueOrDefault(field);

    /// <summary>What the engine read, as the starting point of a review.</summary>
    public static ReviewedInvoice From(InvoiceReading reading) => new(
        InvoiceFields.All.ToDictionary(name => name, name => reading.Fields.GetValueOrDefault(name)?.Value),
        [.. reading.LineItems.Select(line => new ReviewedLineItem(
            line.Description?.Value, line.Quantity?.Value, line.UnitPrice?.Value, line.Amount?.Value))]);
}
