using System.Globalization;
using CsvHelper;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Export;

/// <summary>How the CSV is to look.</summary>
/// <param name="Lines">One row a line item instead of one row a document; a document without line items keeps one row.</param>
/// <param name="ByteOrderMark">Starts with U+FEFF, by which Excel tells UTF-8. Programs do better without.</param>
public sealed record CsvShape(bool Lines = false, bool ByteOrderMark = false);

/// <summary>Writes invoices as CSV (RFC 4180): UTF-8, comma, CRLF, a header row, always the same columns in the same order.</summary>
public static class CsvExport
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>Columns of a row a document.</summary>
    public static readonly IReadOnlyList<string> DocumentColumns =
        ["document_id", "original_filename", .. InvoiceFields.All, "finalized_at", "finalized_by"];

    /// <summary>Columns that a row a line item has besides.</summary>
    public static readonly IReadOnlyList<string> LineColumns =
        ["line_number", "line_description", "line_quantity", "line_unit_price", "line_amount"];

    /// <summary>Writes the rows as they come; nothing is held back but the writer's buffer.</summary>
    public static async Task WriteAsync(Stream destination, IAsyncEnumerable<InvoiceRecord> records, CsvShape shape, CancellationToken ct)
    {
        var dialect = CsvWriterOptions.Default with { WriteByteOrderMark = shape.ByteOrderMark };
        await using var csv = CsvWriter.Create(destination, dialect, leaveOpen: true);
        await csv.WriteRecordAsync(shape.Lines ? [.. DocumentColumns, .. LineColumns] : [.. DocumentColumns], ct);
        await foreach (var record in records.WithCancellation(ct))
        {
            var cells = CellsOf(record);
            foreach (var row in shape.Lines ? RowsOf(cells, record.Invoice.LineItems) : [cells])
            {
                await csv.WriteRecordAsync(row, ct);
            }
        }
    }

    private static string?[] CellsOf(InvoiceRecord record) =>
    [
        record.DocumentId.ToString(),
        CsvInjectionGuard.Neutralize(record.OriginalFilename),
        .. InvoiceFields.All.Select(field => CsvInjectionGuard.NeutralizeField(field, record.Invoice[field])),
        record.FinalizedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        CsvInjectionGuard.Neutralize(record.FinalizedBy),
    ];

    private static IEnumerable<string?[]> RowsOf(string?[] cells, IReadOnlyList<ReviewedLineItem> lines) =>
        lines.Count == 0
            ? [[.. cells, .. LineColumns.Select(_ => (string?)null)]]
            : lines.Select((line, index) => (string?[])[.. cells, .. CellsOf(line, index + 1)]);

    private static IEnumerable<string?> CellsOf(ReviewedLineItem line, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        CsvInjectionGuard.Neutralize(line.Description),
        CsvInjectionGuard.NeutralizeNumber(line.Quantity),
        CsvInjectionGuard.NeutralizeNumber(line.UnitPrice),
        CsvInjectionGuard.NeutralizeNumber(line.Amount),
    ];
}
