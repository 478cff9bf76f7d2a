using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Jobs.Processing;
using Microsoft.EntityFrameworkCore.Storage;

namespace DocReview.Jobs.Sweeps;

/// <summary>Queues again what a dead worker ran, and what says that it waits or runs but is in no queue.</summary>
internal sealed class JobRescuer(IJobQueue queue, WorkerHeartbeat heartbeat, TimeProvider time, ILogger<JobRescuer> log) : ISweep
{
    private const int Limit = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UnqueuedInterval = TimeSpan.FromSeconds(15);

    private long _lookedForUnqueued = time.GetTimestamp();

    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    public long LockKey => 0x646f6372_00000003;

    public async Task RunAsync(ReviewDb db, CancellationToken ct)
    {
        if (heartbeat.IsSteady)
        {
            await EnqueueAsync(db, await db.TakeFromDeadWorkersAsync(Limit, ct), "its worker has died", ct);
        }

        if (time.GetElapsedTime(_lookedForUnqueued) > UnqueuedInterval)
        {
            _lookedForUnqueued = time.GetTimestamp();
            await EnqueueAsync(db, await db.FindUnqueuedAsync(Grace, Limit, ct), "it was in no queue", ct);
        }
    }

    private async Task EnqueueAsync(ReviewDb db, List<Guid> jobs, string reason, CancellationToken ct)
    {
        foreach (var job in jobs)
        {
            log.LogWarning("Job {JobId} is queued again: {Reason}", job, reason);
            await queue.EnqueueAgainAsync(db.Database.CurrentTransaction!.GetDbTransaction(), job, ct);
        }
    }
}
