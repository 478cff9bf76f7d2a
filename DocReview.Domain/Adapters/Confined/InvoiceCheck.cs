using System.Globalization;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// Whether an invoice from a confined process is one that the engine could have made: every field there and none besides,
/// numbers that are numbers, probabilities from 0 to 1, places on pages that exist, text that PostgreSQL takes.
/// </summary>
internal static class InvoiceCheck
{
    // An ordinary description has a hundred characters; a hostile one is cut off by the engine's own bounds far below.
    private const int MostCharacters = 100_000;
    private const int MostLines = 20_000;
    private const int MostFindings = 1_000;
    private const int MostRunnersUp = 100;
    private const double MostPlace = 1e9;

    public static bool IsWellFormed(InvoiceReading? invoice, int pages) =>
        invoice is { Fields: not null, LineItems: not null, Findings: not null }
        && invoice.Fields.Count == InvoiceFields.All.Count
        && InvoiceFields.All.All(field => invoice.Fields.TryGetValue(field, out var reading) && IsField(field, reading, pages))
        && invoice.LineItems.Count <= MostLines && invoice.LineItems.All(line => IsLine(line, pages))
        && invoice.Findings.Count <= MostFindings && invoice.Findings.All(IsFinding)
        && IsText(invoice.DocumentType) && IsTextOrNull(invoice.Language);

    private static bool IsField(string field, FieldReading? reading, int pages) =>
        reading is { RunnersUp: not null }
        && IsProbability(reading.Confidence)
        && (reading.Value is null) == (reading.Evidence is null)
        && (reading.Value is null || (IsValue(field, reading.Value) && IsEvidence(reading.Evidence, pages)))
        && reading.RunnersUp.Count <= MostRunnersUp
        && reading.RunnersUp.All(other => IsText(other.Value) && IsProbability(other.Confidence) && IsEvidence(other.Evidence, pages));

    private static bool IsValue(string field, string value) =>
        IsText(value)
        && (!InvoiceFields.Amounts.Contains(field) || IsDecimal(value))
        && (!InvoiceFields.Dates.Contains(field) || IsDate(value));

    private static bool IsLine(LineItemReading? line, int pages) =>
        line is not null
        && IsProbability(line.Confidence)
        && IsCell(line.Description, pages) && IsCell(line.Quantity, pages)
        && IsCell(line.UnitPrice, pages) && IsCell(line.Amount, pages)
        && IsDecimalCell(line.Quantity) && IsDecimalCell(line.UnitPrice) && IsDecimalCell(line.Amount);

    private static bool IsCell(LineItemCell? cell, int pages) =>
        cell is null || (IsText(cell.Value) && IsPlace(cell.Page, cell.Box, pages));

    private static bool IsDecimalCell(LineItemCell? cell) => cell is null || IsDecimal(cell.Value);

    private static bool IsFinding(Finding? finding) =>
        finding is not null && Enum.IsDefined(finding.Severity)
        && IsText(finding.Rule) && IsText(finding.Message) && IsTextOrNull(finding.Field);

    private static bool IsEvidence(Evidence? evidence, int pages) =>
        evidence is { Checks: not null }
        && IsText(evidence.Printed) && IsTextOrNull(evidence.Label) && evidence.Checks.All(IsText)
        && Enum.IsDefined(evidence.Origin)
        && IsPlace(evidence.Page, evidence.Box, pages);

    private static bool IsPlace(int? page, Box? box, int pages) =>
        (page is null || (page >= 1 && page <= pages))
        && (box is not { } sides || IsBox(sides));

    private static bool IsBox(Box box) =>
        IsCoordinate(box.Left) && IsCoordinate(box.Top) && IsCoordinate(box.Right) && IsCoordinate(box.Bottom);

    private static bool IsCoordinate(double value) => Math.Abs(value) <= MostPlace;

    private static bool IsProbability(double value) => value is >= 0 and <= 1;

    private static bool IsDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDecimal(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsTextOrNull(string? text) => text is null || IsText(text);

    private static bool IsText(string? text) => text is not null && text.Length <= MostCharacters && !text.Contains('\0');
}
