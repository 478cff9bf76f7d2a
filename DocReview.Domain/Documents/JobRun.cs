using System.Data.Common;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Documents;

/// <summary>What a worker finds when it asks for a job.</summary>
public abstract record ClaimResult
{
    private ClaimResult() { }

    /// <summary>The job is the worker's; every later write carries the lease.</summary>
    public sealed record Claimed(Lease Lease, string StorageKey, FileKind Kind) : ClaimResult;

    /// <summary>Nothing to do: ended, cancelled, gone, or started too often.</summary>
    public sealed record Nothing(string Why) : ClaimResult;
}

/// <summary>A worker's right to write to a job, until somebody claims, cancels or ends it.</summary>
public sealed record Lease(Guid DocumentId, Guid JobId, long Token);

/// <summary>A stage that began or ended, or went on by some per cent.</summary>
/// <param name="Stage">One of <see cref="JobStage"/>.</param>
/// <param name="Percentage">0 to 100.</param>
/// <param name="Message">A sentence for people, or null.</param>
/// <param name="At">UTC.</param>
public sealed record StageStep(string Stage, int Percentage, string? Message, DateTimeOffset At);

/// <summary>A write under a lease that is no longer the newest: the worker must stop and write nothing.</summary>
public sealed class LeaseLostException(Lease lease)
    : Exception($"Job {lease.JobId} was taken over; lease {lease.Token} is no longer the newest.");

/// <summary>A worker's side of a job: claim, progress, and exactly one end. Each call is one transaction under the lease.</summary>
public sealed class JobRun(
    IDbContextFactory<ReviewDb> contexts, IJobQueue queue, IChangePublisher publisher, WorkerId worker, TimeProvider time)
{
    /// <summary>How often a worker may end while reading one file before the file is held to be the cause.</summary>
    public const int MaxStarts = 3;

    /// <summary>Takes the job and notes that parsing begins, or finds that there is nothing to do.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="afterError">The start before ended in an error of the infrastructure.</param>
    /// <param name="ct">Cancelling claims nothing.</param>
    public async Task<ClaimResult> ClaimAsync(Guid jobId, bool afterError, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockByJobAsync(jobId, ct);
        if (document is null || document.CurrentJobId != jobId || !document.CurrentStatus.IsUnderway())
        {
            return new ClaimResult.Nothing("the job has ended");
        }

        if (document.CurrentStatus == DocumentStatus.Processing && await db.IsRunElsewhereAsync(jobId, worker.Value, ct))
        {
            return new ClaimResult.Nothing("a living worker reads it");
        }

        // A start that a crash of the database server loses is made again by what the queue still holds.
        await transaction.RelaxDurabilityAsync(ct);
        var now = time.GetUtcNow();
        if (document.CurrentJob.StartCount >= MaxStarts && !afterError)
        {
            document.Fail(FailureReason.WorkerCrashed, "Reading this file ended the worker three times. Check the file, then retry.", now);
            await transaction.CommitAsync([document], ct);
            return new ClaimResult.Nothing("the worker ended three times on it");
        }

        document.Start(now, afterError, worker.Value);
        document.Progress(JobStage.ParsingStarted, JobStage.Percentage(JobStage.ParsingStarted), null, now);
        await transaction.CommitAsync([document], ct);
        var lease = new Lease(document.Id, jobId, document.CurrentJob.LeaseToken);
        return new ClaimResult.Claimed(lease, document.StoredFilePath, document.Kind);
    }

    /// <summary>Stores and publishes stages that began or ended.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task ProgressAsync(Lease lease, IReadOnlyList<StageStep> steps, CancellationToken ct) =>
        UnderLeaseAsync(
            lease,
            async (document, transaction, _) =>
            {
                await transaction.RelaxDurabilityAsync(ct);
                Record(document, steps);
            },
            ct);

    /// <summary>Stores the result and ends the job, in one transaction.</summary>
    /// <param name="lease">The right to do so.</param>
    /// <param name="reading">The result.</param>
    /// <param name="before">Stages that were not stored as they happened.</param>
    /// <param name="ct">Cancelling stores nothing.</param>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task CompleteAsync(Lease lease, Reading reading, IReadOnlyList<StageStep> before, CancellationToken ct) => UnderLeaseAsync(
        lease,
        async (document, _, db) =>
        {
            var now = time.GetUtcNow();
            Record(document, before);
            document.Progress(JobStage.ExtractionCompleted, JobStage.Percentage(JobStage.ExtractionCompleted), null, now);
            var result = await StoreResultAsync(db, document.Id, reading, now, ct);
            document.Complete(result, reading.Content.TotalPages, now);
            document.Summarize(result.Current.Summary());
        },
        ct);

    /// <summary>Ends the job without a result.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task FailAsync(Lease lease, FailureReason reason, string message, CancellationToken ct) => UnderLeaseAsync(
        lease,
        (document, _, _) =>
        {
            document.Fail(reason, message, time.GetUtcNow());
            return Task.CompletedTask;
        },
        ct);

    /// <summary>
    /// Puts the job down at shutdown, uncounted, and queues it again in the same transaction: another worker takes it at
    /// once, or this one when it starts again.
    /// </summary>
    /// <returns>False where the database did not take it: then the job has to be rescued.</returns>
    public async Task<bool> HandBackAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            await UnderLeaseAsync(
                lease,
                async (document, transaction, _) =>
                {
                    document.HandBack();
                    await queue.EnqueueAgainAsync(transaction.Raw, document.CurrentJobId, ct);
                },
                ct);
            return true;
        }
        catch (LeaseLostException)
        {
            return true;
        }
        catch (Exception error) when (error is DbException or DbUpdateException or InvalidOperationException or TimeoutException || error.InnerException is DbException)
        {
            return false;
        }
    }

    /// <summary>Fails a job whose every attempt met an error of the infrastructure. A job never claimed stays queued.</summary>
    public async Task GiveUpAsync(Guid jobId, FailureReason reason, string message, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockByJobAsync(jobId, ct);
        if (document?.CurrentStatus == DocumentStatus.Processing && document.CurrentJobId == jobId)
        {
            document.Fail(reason, message, time.GetUtcNow());
            await transaction.CommitAsync([document], ct);
        }
    }

    private static void Record(Document document, IReadOnlyList<StageStep> steps)
    {
        foreach (var step in steps)
        {
            document.Progress(step.Stage, step.Percentage, step.Message, step.At);
        }
    }

    private async Task UnderLeaseAsync(
        Lease lease, Func<Document, DocumentTransaction, ReviewDb, Task> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockAsync(lease.DocumentId, ct);
        if (document?.CurrentStatus != DocumentStatus.Processing
            || document.CurrentJobId != lease.JobId || document.CurrentJob.LeaseToken != lease.Token)
        {
            throw new LeaseLostException(lease);
        }

        await write(document, transaction, db);
        await transaction.CommitAsync([document], ct);
    }

    private static async Task<Result> StoreResultAsync(
        ReviewDb db, Guid documentId, Reading reading, DateTimeOffset now, CancellationToken ct)
    {
        // Pages and result are always written together.
        var result = await db.Results.SingleOrDefaultAsync(r => r.DocumentId == documentId, ct);
        if (result is null)
        {
            db.DocumentPages.Add(new DocumentPages(documentId, reading.Content.Pages));
            return db.Results.Add(new Result(documentId, reading.Content.RawText, reading.Invoice, now)).Entity;
        }

        var pages = await db.DocumentPages.SingleAsync(p => p.DocumentId == documentId, ct);
        pages.Reread(reading.Content.Pages);
        result.Reread(reading.Content.RawText, reading.Invoice, now);
        return result;
    }
}
