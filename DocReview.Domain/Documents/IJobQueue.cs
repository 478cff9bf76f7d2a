using System.Data.Common;

namespace DocReview.Domain.Documents;

/// <summary>Puts work before the workers, in the caller's own transaction: rolled back, nothing was queued.</summary>
public interface IJobQueue
{
    /// <summary>Queues the current attempt of a job; a worker is woken as the transaction commits.</summary>
    Task EnqueueAsync(DbTransaction transaction, Job job, CancellationToken ct);

    /// <summary>
    /// Adds the commands that queue the current attempt of a job to a batch that its caller runs in a transaction, so that they
    /// cost no round trip of their own.
    /// </summary>
    void Enqueue(DbBatch batch, Job job);

    /// <summary>Queues a job that a worker has held before, ahead of those that none has: rescued, or handed back.</summary>
    Task EnqueueAgainAsync(DbTransaction transaction, Guid jobId, CancellationToken ct);

    /// <summary>Tells the worker that runs a job to stop it, as the transaction commits.</summary>
    Task InterruptAsync(DbTransaction transaction, Job job, CancellationToken ct);
}
