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
    /// <summary>Queues the staged files of one upload, all or none of them.</summary>
    public async Task<UploadOutcome> AcceptAsync(
        IReadOnlyList<StageResult> staged, UploadRequest request, CancellationToken ct)
    {
        var refused = staged.OfType<StageResult.Refused>().Select(one => one.Error).ToList();
        var uploads = staged.OfType<StageResult.Staged>().Select(one => one.Upload).ToList();
        if (await RepeatedAsync(request, uploads, refused, ct) is { } repeated)
        {
            return repeated;
        }

        if (uploads.Count == 0)
        {
            return new([], refused);
        }

        var errors = refused.ToList();
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
            : await RepeatedAsync(request, uploads, refused, ct) ?? throw new InvalidOperationException("An upload receipt has vanished.");
    }

    // What an earlier upload with the same key answered; null where there was none.
    private async Task<UploadOutcome?> RepeatedAsync(
        UploadRequest request, List<StoredUpload> uploads, List<UploadError> refused, CancellationToken ct)
    {
        if (ReceiptKey(request) is not { } key
            || await db.UploadReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, ct) is not { } receipt)
        {
            return null;
        }

        foreach (var upload in uploads)
        {
            await store.DeleteAsync(upload.StorageKey, ct);
        }

        var documents = await db.Documents.AsNoTracking().Include(d => d.Jobs)
            .Where(d => receipt.DocumentIds.Contains(d.Id)).ToListAsync(ct);
        var others = uploads.ExceptBy(documents.Select(d => d.Sha256), upload => upload.Sha256).ToList();
        var known = others.Count > 0 ? await FirstWithSameBytesAsync(others, ct) : [];

        // The same files once more, of which some may have been duplicates then. Otherwise the key is used for other files,
        // and answering with the earlier ones would lose these.
        var isRepeat = documents.All(d => uploads.Exists(upload => upload.Sha256 == d.Sha256))
            && others.All(upload => known.ContainsKey(upload.Sha256));
        return isRepeat
            ? new([.. documents.OrderBy(d => Array.IndexOf(receipt.DocumentIds, d.Id))],
                [.. refused, .. others.Select(upload => Duplicate(upload, known[upload.Sha256]))])
            : new([], [.. refused, .. uploads.Select(KeyReused)]);
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

    private static UploadError KeyReused(StoredUpload upload) => new(
        upload.OriginalFilename, "idempotency_key_reused",
        "The Idempotency-Key was used for other files; nothing was taken. Send these with a key of their own.");

    private static string? ReceiptKey(UploadRequest request) =>
        request.IdempotencyKey is { } key ? $"{request.UploadedBy}:{key}" : null;
}
