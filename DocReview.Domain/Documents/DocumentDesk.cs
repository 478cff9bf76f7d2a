using DocReview.Domain.Data;

namespace DocReview.Domain.Documents;

/// <summary>What became of a request to retry or cancel.</summary>
public abstract record MoveResult
{
    private MoveResult() { }

    /// <summary>Done; the document as it now is.</summary>
    public sealed record Moved(Document Document) : MoveResult;

    /// <summary>Not possible from the status that the document has now.</summary>
    public sealed record NotPossible(DocumentStatus Status, string Detail) : MoveResult;

    /// <summary>There is no such document or job.</summary>
    public sealed record NotFound : MoveResult;
}

/// <summary>Retries and cancels: what people and programs may ask of a job.</summary>
public sealed class DocumentDesk(ReviewDb db, IJobQueue queue, IChangePublisher publisher, TimeProvider time)
{
    /// <summary>Queues a failed or cancelled job again. Asked twice, the second finds it no longer possible.</summary>
    public Task<MoveResult> RetryAsync(Guid jobId, string by, CancellationToken ct) => MoveAsync(
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
    public Task<MoveResult> CancelAsync(Guid jobId, string by, CancellationToken ct) => MoveAsync(
        jobId,
        status => status.CanCancel(),
        status => $"Only queued or running jobs can be cancelled; this one is {status}.",
        async (document, transaction) =>
        {
            document.Cancel(by, time.GetUtcNow());
            await queue.InterruptAsync(transaction.Raw, document.CurrentJob, ct);
        },
        ct);

    private async Task<MoveResult> MoveAsync(
        Guid jobId, Func<DocumentStatus, bool> possible, Func<DocumentStatus, string> refusal,
        Func<Document, DocumentTransaction, Task> move, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var document = await transaction.LockByJobAsync(jobId, ct);
        if (document is null)
        {
            return new MoveResult.NotFound();
        }

        if (document.CurrentJobId != jobId || !possible(document.CurrentStatus))
        {
            return new MoveResult.NotPossible(document.CurrentStatus, refusal(document.CurrentStatus));
        }

        await move(document, transaction);
        await transaction.CommitAsync([document], ct);
        return new MoveResult.Moved(document);
    }
}
