using DocReview.Domain.Data;
using DocReview.Domain.Documents;

namespace DocReview.Domain.Jobs;

/// <summary>Retries and cancels: what people and programs may ask of one job or of many.</summary>
public sealed class JobControl(ReviewDb db, IJobQueue queue, IChangePublisher publisher, TimeProvider time)
{
    /// <summary>Queues a failed or cancelled job again. Asked twice, the second finds it no longer possible.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancelling changes nothing.</param>
    public Task<TransitionResult> RetryAsync(Guid jobId, string by, CancellationToken ct) => ApplyAsync(
        jobId,
        status => status.CanRetry(),
        status => $"Only failed or cancelled jobs can be retried; this one is {status}.",
        async (document, transaction) =>
        {
            document.Retry(by, time.GetUtcNow());
            await queue.EnqueueAsync(transaction.Raw, document.CurrentJob, ct);
        },
        ct);

    /// <summary>Stops a queued or running job; its child processes end too.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Cancelling changes nothing.</param>
    public Task<TransitionResult> CancelAsync(Guid jobId, string by, CancellationToken ct) => ApplyAsync(
        jobId,
        status => status.CanCancel(),
        status => $"Only queued or running jobs can be cancelled; this one is {status}.",
        async (document, transaction) =>
        {
            document.Cancel(by, time.GetUtcNow());
            await queue.InterruptAsync(transaction.Raw, document.CurrentJob, ct);
        },
        ct);

    /// <summary>Retries each job by itself: what cannot be retried stays as it is.</summary>
    /// <returns>What became of each, in the order given, each job once.</returns>
    public Task<IReadOnlyList<(Guid JobId, TransitionResult Result)>> RetryAsync(
        IEnumerable<Guid> jobIds, string by, CancellationToken ct) => EachAsync(jobIds, jobId => RetryAsync(jobId, by, ct));

    /// <summary>Cancels each job by itself: what cannot be cancelled stays as it is.</summary>
    /// <returns>What became of each, in the order given, each job once.</returns>
    public Task<IReadOnlyList<(Guid JobId, TransitionResult Result)>> CancelAsync(
        IEnumerable<Guid> jobIds, string by, CancellationToken ct) => EachAsync(jobIds, jobId => CancelAsync(jobId, by, ct));

    // One transaction each: locks of several documents at once could meet another bulk request's.
    private async Task<IReadOnlyList<(Guid JobId, TransitionResult Result)>> EachAsync(
        IEnumerable<Guid> jobIds, Func<Guid, Task<TransitionResult>> apply)
    {
        var results = new List<(Guid, TransitionResult)>();
        foreach (var jobId in jobIds.Distinct())
        {
            results.Add((jobId, await apply(jobId)));
            db.ChangeTracker.Clear();
        }

        return results;
    }

    private async Task<TransitionResult> ApplyAsync(
        Guid jobId, Func<DocumentStatus, bool> possible, Func<DocumentStatus, string> refusal,
        Func<Document, DocumentTransaction, Task> apply, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockByJobAsync(jobId, ct);
        if (document is null)
        {
            return new TransitionResult.NotFound();
        }

        if (document.CurrentJobId != jobId || !possible(document.CurrentStatus))
        {
            return new TransitionResult.NotPossible(document.CurrentStatus, refusal(document.CurrentStatus));
        }

        await apply(document, transaction);
        await transaction.CommitAsync([document], ct);
        return new TransitionResult.Done(document);
    }
}
