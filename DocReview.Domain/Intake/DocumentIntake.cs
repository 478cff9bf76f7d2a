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
/// Makes documents of staged files: document, job, first event and what queues it, all in one transaction.
/// Storing came before; a sweep removes what no row names.
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
        var onDisk = Task.WhenAll(staged.OfType<StageResult.Staged>().Select(one => one.OnDisk));
        if (request.IdempotencyKey is not null)
        {
            // What turns out to be a repeat is deleted.
            await onDisk;
        }

        if (await RepeatedAsync(request, uploads, refused, ct) is { } repeated)
        {
            return repeated;
        }

        return uploads.Count == 0
            ? new([], refused)
            : await QueueAsync(uploads, refused, request, onDisk, ct)
                ?? await RepeatedAsync(request, uploads, refused, ct)
                ?? throw new InvalidOperationException("An upload receipt has vanished.");
    }

    // Most files are new, so they are stored at once, and only where that finds one known, again without it. Whoever takes
    // duplicates probably brings some, and asks first. Null where another upload with the same key was faster.
    private async Task<UploadOutcome?> QueueAsync(
        List<StoredUpload> uploads, List<UploadError> refused, UploadRequest request, Task onDisk, CancellationToken ct)
    {
        IReadOnlyDictionary<string, Guid> known = request.AcceptDuplicates
            ? await db.FirstWithBytesAsync([.. uploads.Select(upload => upload.Sha256)], ct)
            : new Dictionary<string, Guid>();
        var plan = Plan(uploads, known, request);
        var stored = await StoreAsync(plan, request, onlyUnknown: !request.AcceptDuplicates, onDisk, ct);
        if (stored is UploadStored.Known some)
        {
            plan = Plan(uploads, some.First, request);
            stored = await StoreAsync(plan, request, onlyUnknown: false, onDisk, ct);
        }

        if (stored is UploadStored.KeyTaken)
        {
            return null;
        }

        foreach (var document in plan.Documents)
        {
            await publisher.PublishAsync(document);
        }

        await onDisk;
        await DeleteAsync(plan.Duplicates.Select(one => one.Upload), ct);
        return new(plan.Documents, [.. refused, .. plan.Duplicates.Select(one => Duplicate(one.Upload, one.First))]);
    }

    private sealed record UploadPlan(List<Document> Documents, List<(StoredUpload Upload, Guid First)> Duplicates);

    private UploadPlan Plan(List<StoredUpload> uploads, IReadOnlyDictionary<string, Guid> known, UploadRequest request)
    {
        var firsts = new Dictionary<string, Guid>(known);
        var plan = new UploadPlan([], []);
        foreach (var upload in uploads)
        {
            var isNew = firsts.TryAdd(upload.Sha256, upload.DocumentId);
            if (isNew || request.AcceptDuplicates)
            {
                Guid? first = isNew ? null : firsts[upload.Sha256];
                plan.Documents.Add(Document.Queue(upload, request.UploadedBy, first, time.GetUtcNow()));
            }
            else
            {
                plan.Duplicates.Add((upload, firsts[upload.Sha256]));
            }
        }

        return plan;
    }

    // Without a file to take and a key to remember there is nothing to store.
    private async Task<UploadStored> StoreAsync(
        UploadPlan plan, UploadRequest request, bool onlyUnknown, Task onDisk, CancellationToken ct)
    {
        var receipt = ReceiptKey(request) is { } key
            ? new IdempotencyRecord(key, [.. plan.Documents.Select(d => d.Id)], time.GetUtcNow()) : null;
        return plan.Documents.Count == 0 && receipt is null
            ? new UploadStored.Committed()
            : await db.StoreUploadAsync(plan.Documents, receipt, onlyUnknown, queue, onDisk, ct);
    }

    // What an earlier upload with the same key answered; null where there was none.
    private async Task<UploadOutcome?> RepeatedAsync(
        UploadRequest request, List<StoredUpload> uploads, List<UploadError> refused, CancellationToken ct)
    {
        if (ReceiptKey(request) is not { } key
            || await db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, ct) is not { } receipt)
        {
            return null;
        }

        await DeleteAsync(uploads, ct);
        var documents = await db.Documents.AsNoTracking().Include(d => d.Jobs)
            .Where(d => receipt.DocumentIds.Contains(d.Id)).ToListAsync(ct);
        var others = uploads.ExceptBy(documents.Select(d => d.Sha256), upload => upload.Sha256).ToList();
        var known = others.Count > 0
            ? await db.FirstWithBytesAsync([.. others.Select(upload => upload.Sha256)], ct)
            : new Dictionary<string, Guid>();

        // The same files once more, of which some may have been duplicates then. Otherwise the key is used for other files,
        // and answering with the earlier ones would lose these.
        var isRepeat = documents.All(d => uploads.Exists(upload => upload.Sha256 == d.Sha256))
            && others.All(upload => known.ContainsKey(upload.Sha256));
        return isRepeat
            ? new([.. documents.OrderBy(d => Array.IndexOf(receipt.DocumentIds, d.Id))],
                [.. refused, .. others.Select(upload => Duplicate(upload, known[upload.Sha256]))])
            : new([], [.. refused, .. uploads.Select(KeyReused)]);
    }

    private async Task DeleteAsync(IEnumerable<StoredUpload> uploads, CancellationToken ct)
    {
        foreach (var upload in uploads)
        {
            await store.DeleteAsync(upload.StorageKey, ct);
        }
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
