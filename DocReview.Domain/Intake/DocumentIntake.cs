using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Intake;

/// <summary>Who uploads, and how.</summary>
/// <param name="UploadedBy">A reviewer, or the name of an API token.</param>
/// <param name="AcceptDuplicates">Take files whose bytes are known already.</param>
/// <param name="IdempotencyKey">The client's key: a repeat answers what the first answered.</param>
public sealed record UploadRequest(string UploadedBy, bool AcceptDuplicates = false, string? IdempotencyKey = null);

/// <summary>
/// Makes documents of staged files: document, job, first event and the trigger that starts it, all in one
/// transaction. Storing came before; a sweep removes what no row names.
/// </summary>
public sealed class DocumentIntake(
    ReviewDb db, IFileStore store, IJobQueue queue, IChangePublisher publisher, TimeProvider time)
{
    /// <summary>What an earlier upload with the same key answered, or null.</summary>
    public async Task<UploadOutcome?> RecallAsync(UploadRequest request, CancellationToken ct)
    {
        if (ReceiptKey(request) is not { } key)
        {
            return null;
        }

        var receipt = await db.UploadReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, ct);
        if (receipt is null)
        {
            return null;
        }

        var documents = await db.Documents.AsNoTracking().Include(d => d.Jobs)
            .Where(d => receipt.DocumentIds.Contains(d.Id)).ToListAsync(ct);
        return new([.. documents.OrderBy(d => Array.IndexOf(receipt.DocumentIds, d.Id))], []);
    }

    /// <summary>Queues the staged files of one upload, all or none of them.</summary>
    public async Task<UploadOutcome> AcceptAsync(
        IReadOnlyList<StageResult> staged, UploadRequest request, CancellationToken ct)
    {
        var errors = staged.OfType<StageResult.Refused>().Select(refused => refused.Error).ToList();
        var uploads = staged.OfType<StageResult.Staged>().Select(one => one.Upload).ToList();
        if (uploads.Count == 0)
        {
            return new([], errors);
        }

        var known = await FirstWithSameBytesAsync(uploads, ct);
        var documents = new List<Document>();
        foreach (var upload in uploads)
        {
            var isKnown = known.TryGetValue(upload.Sha256, out var first);
            if (isKnown && !request.AcceptDuplicates)
            {
                errors.Add(Duplicate(upload, first));
                await store.DeleteAsync(upload.StorageKey, ct);
                continue;
            }

            documents.Add(Document.Queue(upload, request.UploadedBy, isKnown ? first : null, time.GetUtcNow()));
            known.TryAdd(upload.Sha256, upload.DocumentId);
        }

        return await CommitAsync(documents, request, ct)
            ? new(documents, errors)
            : await RecallAsync(request, ct) ?? throw new InvalidOperationException("An upload receipt has vanished.");
    }

    // False where another request with the same idempotency key was faster.
    private async Task<bool> CommitAsync(List<Document> documents, UploadRequest request, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        if (ReceiptKey(request) is { } key)
        {
            db.UploadReceipts.Add(new(key, [.. documents.Select(d => d.Id)], time.GetUtcNow()));
        }

        db.Documents.AddRange(documents);
        foreach (var document in documents)
        {
            await queue.EnqueueAsync(transaction.Raw, document.CurrentJob, ct);
        }

        try
        {
            await transaction.CommitAsync(documents, ct);
            return true;
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<Dictionary<string, Guid>> FirstWithSameBytesAsync(List<StoredUpload> uploads, CancellationToken ct)
    {
        var hashes = uploads.Select(upload => upload.Sha256).Distinct().ToArray();
        var rows = await db.Documents.AsNoTracking()
            .Where(d => hashes.Contains(d.Sha256) && d.DuplicateOf == null)
            .Select(d => new { d.Sha256, d.Id })
            .ToListAsync(ct);
        return rows.DistinctBy(row => row.Sha256).ToDictionary(row => row.Sha256, row => row.Id);
    }

    private static UploadError Duplicate(StoredUpload upload, Guid first) => new(
        upload.OriginalFilename, "duplicate",
        "This file was uploaded before. Open the earlier document, or upload again and accept duplicates.", first);

    private static string? ReceiptKey(UploadRequest request) =>
        request.IdempotencyKey is { } key ? $"{request.UploadedBy}:{key}" : null;
}
