using DocReview.Domain.Extraction;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

/// <summary>A page's reading as the engine would hand it over, field by field.</summary>
internal sealed class PageSketch
{
    private readonly Dictionary<string, FieldReading> fields = InvoiceFields.All.ToDictionary(field => field, _ => FieldReading.Nothing);
    private readonly List<LineItemReading> lines = [];
    private readonly List<Finding> findings = [];

    public PageSketch With(string field, string value, double confidence = 0.9, params string[] considered)
    {
        fields[field] =
            new FieldReading(value, confidence, Printed(value), [.. considered.Select(other => new RunnerUp(other, 0.1, Printed(other)))]);
        return this;
    }

    public PageSketch Line(string? description, string? quantity, string? unitPrice, string? amount, double top = 0)
    {
        LineItemCell? Cell(string? value, double left) => value is null ? null : new(value, 1, new Box(left, top, left + 50, top + 10));
        lines.Add(new LineItemReading(Cell(description, 0), Cell(quantity, 100), Cell(unitPrice, 200), Cell(amount, 300), 0.9));
        return this;
    }

    public PageSketch Doubts(string rule, string? field)
    {
        findings.Add(new Finding(rule, FindingSeverity.Warning, field, "A doubt."));
        return this;
    }

    public InvoiceReading Build() => new(fields, lines, findings, "invoice", "de");

    /// <summary>Where a value stands: a box that depends on the value alone.</summary>
    public static Box BoxOf(string value) => new(value.Length, 10, value.Length + 40, 20);

    private static Evidence Printed(string value) => new(value, 1, BoxOf(value), ValueOrigin.Text, "label", ["of_the_page"]);
}
