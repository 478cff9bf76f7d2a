using System.Runtime.CompilerServices;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Export;

/// <summary>Reads finalized invoices from the database.</summary>
public static class FinalizedInvoices
{
    // Records in memory at once: few enough for any size of invoice, enough for few round trips.
    private const int BatchSize = 200;

    private sealed record Row(Guid Id, string OriginalFilename, Result Result);

    /// <summary>The selected invoices by the time of their approval, oldest first; a batch at a time, so that memory stays flat.</summary>
    public static async IAsyncEnumerable<InvoiceRecord> FinalizedInvoicesAsync(
        this ReviewDb db, ExportSelection selection, [EnumeratorCancellation] CancellationToken ct)
    {
        var results = Selected(db, selection);
        (DateTimeOffset At, Guid Id)? last = null;
        while (true)
        {
            var batch = await BatchAsync(db, results, last, ct);
            foreach (var row in batch)
            {
                yield return RecordOf(row);
            }

            if (batch.Count < BatchSize)
            {
                yield break;
            }

            last = (batch[^1].Result.FinalizedAt!.Value, batch[^1].Result.Id);
        }
    }

    /// <summary>One finalized invoice; null where the document is not finalized or not there.</summary>
    public static async Task<InvoiceRecord?> FinalizedInvoiceAsync(this ReviewDb db, Guid documentId, CancellationToken ct)
    {
        var rows = Selected(db, new ExportSelection([documentId]));
        return await BatchAsync(db, rows, last: null, ct) is [var row] ? RecordOf(row) : null;
    }

    private static IQueryable<Result> Selected(ReviewDb db, ExportSelection selection)
    {
        var results = db.Results.AsNoTracking().Where(r => r.IsFinalized);
        if (selection.DocumentIds is { } ids)
        {
            results = results.Where(r => ids.Contains(r.DocumentId));
        }

        if (selection.FinalizedFrom is { } from)
        {
            results = results.Where(r => r.FinalizedAt >= from);
        }

        return selection.FinalizedBefore is { } before ? results.Where(r => r.FinalizedAt < before) : results;
    }

    private static Task<List<Row>> BatchAsync(
        ReviewDb db, IQueryable<Result> results, (DateTimeOffset At, Guid Id)? last, CancellationToken ct)
    {
        if (last is var (at, id))
        {
            results = results.Where(r => r.FinalizedAt > at || (r.FinalizedAt == at && r.Id > id));
        }

        return results.OrderBy(r => r.FinalizedAt).ThenBy(r => r.Id).Take(BatchSize)
            .Join(db.Documents.AsNoTracking(), r => r.DocumentId, d => d.Id, (r, d) => new { Result = r, d.Id, d.OriginalFilename })
            .OrderBy(row => row.Result.FinalizedAt).ThenBy(row => row.Result.Id)
            .Select(row => new Row(row.Id, row.OriginalFilename, row.Result))
            .ToListAsync(ct);
    }

    private static InvoiceRecord RecordOf(Row row) => new(
        row.Id, row.OriginalFilename, row.Result.Current, row.Result.FinalizedAt!.Value, row.Result.FinalizedBy ?? "");
}
