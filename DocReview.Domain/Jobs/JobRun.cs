using System.Data.Common;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Jobs;

/// <summary>A worker's side of a job: claim, progress, and exactly one end. Each call is one transaction under the lease.</summary>
public sealed class JobRun(
    IDbContextFactory<ReviewDb> contexts, IJobQueue queue, IChangePublisher publisher, WorkerId worker, TimeProvider time)
{
    /// <summary>How often a worker may end while reading one file before the file is held to be the cause.</summary>
    public const int MaxStarts = 3;

    private const string EndedThreeTimes = "Reading this file ended the worker three times. Check the file, then retry.";

    /// <summary>Takes the job and notes that parsing begins, or finds that there is nothing to do.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="afterError">The start before ended in an error of the infrastructure.</param>
    /// <param name="ct">Cancelling claims nothing.</param>
    public async Task<ClaimResult> ClaimAsync(Guid jobId, bool afterError, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var events = new EventColumns([StageStep.Of(JobStage.Started, now), StageStep.Of(JobStage.ParsingStarted, now)]);
        switch (await db.ClaimAsync(jobId, worker.Value, afterError, now, events, ct))
        {
            case null:
                return new ClaimResult.Nothing("the job has ended, or a living worker reads it");
            case { MayStart: false }:
                return await FailExhaustedAsync(db, jobId, ct);
            case var claim:
                await PublishAsync(claim.Lease, claim.Before, events);
                return new ClaimResult.Claimed(claim.Lease, claim.StorageKey, claim.Kind);
        }
    }

    /// <summary>Stores and publishes stages that began or ended.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task ProgressAsync(Lease lease, IReadOnlyList<StageStep> steps, CancellationToken ct) =>
        WriteAsync(lease, steps, (db, events) => db.ProgressAsync(lease, events, ct), ct);

    /// <summary>Stores the result and ends the job, in one transaction.</summary>
    /// <param name="lease">The right to do so.</param>
    /// <param name="reading">The result.</param>
    /// <param name="before">Stages that were not stored as they happened.</param>
    /// <param name="ct">Cancelling stores nothing.</param>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task CompleteAsync(Lease lease, Reading reading, IReadOnlyList<StageStep> before, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var result = new Result(lease.DocumentId, reading.Content.RawText, reading.Invoice, now);
        var pages = new DocumentPages(lease.DocumentId, reading.Content.Pages);
        return WriteAsync(
            lease,
            [.. before, StageStep.Of(JobStage.ExtractionCompleted, now), StageStep.Of(JobStage.Completed, now)],
            (db, events) => db.CompleteAsync(lease, result, pages, reading.Content.TotalPages, events, ct),
            ct);
    }

    /// <summary>Ends the job without a result.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public Task FailAsync(Lease lease, FailureReason reason, string message, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return WriteAsync(
            lease,
            [new StageStep(JobStage.Failed, Percentage: null, message, now)],
            (db, events) => db.FailAsync(lease, reason, now, events, ct),
            ct);
    }

    /// <summary>
    /// Puts the job down at shutdown, uncounted, and queues it again in the same transaction: another worker takes it at
    /// once, or this one when it starts again.
    /// </summary>
    /// <returns>False where the database did not take it: then the job has to be rescued.</returns>
    public async Task<bool> ReleaseLeaseAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            await ReleaseLeaseOrThrowAsync(lease, ct);
            return true;
        }
        catch (LeaseLostException)
        {
            return true;
        }
        catch (Exception error) when (error.InnerException is DbException
            || error is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Fails a job whose every attempt met an error of the infrastructure. A job never claimed stays queued.</summary>
    public async Task FailAfterRetriesAsync(Guid jobId, FailureReason reason, string message, CancellationToken ct)
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

    private async Task ReleaseLeaseOrThrowAsync(Lease lease, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockAsync(lease.DocumentId, ct);
        if (document?.CurrentStatus != DocumentStatus.Processing
            || document.CurrentJobId != lease.JobId || document.CurrentJob.LeaseToken != lease.Token)
        {
            throw new LeaseLostException(lease);
        }

        document.ReleaseLease();
        await queue.EnqueueAgainAsync(transaction.Raw, document.CurrentJobId, ct);
        await transaction.CommitAsync([document], ct);
    }

    // Looked at again under the lock: it may have been cancelled, or handed back and queued, since the claim was refused.
    private async Task<ClaimResult> FailExhaustedAsync(ReviewDb db, Guid jobId, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockByJobAsync(jobId, ct);
        if (document?.CurrentStatus == DocumentStatus.Processing
            && document.CurrentJobId == jobId && document.CurrentJob.StartCount >= MaxStarts)
        {
            document.Fail(FailureReason.WorkerCrashed, EndedThreeTimes, time.GetUtcNow());
            await transaction.CommitAsync([document], ct);
        }

        return new ClaimResult.Nothing("the worker ended three times on it");
    }

    private async Task WriteAsync(
        Lease lease, IReadOnlyList<StageStep> steps, Func<ReviewDb, EventColumns, Task<HeldJob?>> write, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = new EventColumns(steps);
        var before = await write(db, events) ?? throw new LeaseLostException(lease);
        await PublishAsync(lease, before, events);
    }

    private Task PublishAsync(Lease lease, HeldJob before, EventColumns events) =>
        publisher.PublishAsync(new CommittedChange(lease.DocumentId, lease.JobId, before.Revision, events.Stored(lease, before)));
}
