using DocReview.Domain.Extraction.EInvoices.Content;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Brings a mapped e-invoice into the form that all readings have.</summary>
internal static class EInvoiceAssembly
{
    /// <summary>A seller's program rarely states what the seller does not mean.</summary>
    private const double Stated = 0.99;
    private const double Derived = 0.95;

    /// <summary>Where the document contradicts itself about the field.</summary>
    private const double Doubted = 0.8;

    private const int MostRunnersUp = 5;

    /// <summary>More lines than anybody reviews; what follows stays in the original file.</summary>
    private const int MostLines = 5000;

    public static InvoiceReading Assemble(EInvoiceContent content)
    {
        EInvoiceArithmetic.Complete(content);
        var checks = EInvoiceChecks.Run(content);
        return new InvoiceReading(
            InvoiceFields.All.ToDictionary(field => field, field => Field(content[field], checks.Passed(field), checks.Doubts(field))),
            [.. content.Lines.Take(MostLines).Select(Line)],
            [.. checks.Findings, .. TooManyLines(content)],
            content.DocumentType,
            content.Language);
    }

    private static FieldReading Field(IReadOnlyList<XmlValue> values, IReadOnlyList<string> checks, bool doubted)
    {
        if (values.Count == 0)
        {
            return FieldReading.Nothing;
        }

        var confidence = doubted ? Doubted : values[0].Origin == ValueOrigin.Derived ? Derived : Stated;
        return new FieldReading(values[0].Value, confidence, Evidence(values[0], checks),
            [.. values.Skip(1).Take(MostRunnersUp)
                .Select(other => new RunnerUp(other.Value, (1 - confidence) / values.Count, Evidence(other, [])))]);
    }

    private static Evidence Evidence(XmlValue value, IReadOnlyList<string> checks) =>
        new(value.Printed, null, null, value.Origin, value.Label, checks);

    private static LineItemReading Line(XmlLine line) =>
        new(Cell(line.Description), Cell(line.Quantity), Cell(line.UnitPrice), Cell(line.Amount), Stated);

    private static LineItemCell? Cell(string? value) => value is null ? null : new LineItemCell(value, null, null);

    private static IEnumerable<Finding> TooManyLines(EInvoiceContent content) => content.Lines.Count <= MostLines ? [] :
        [new Finding(
            "too_many_lines", FindingSeverity.Warning, "line_items", $"Of {content.Lines.Count} lines the first {MostLines} were read.")];
}
