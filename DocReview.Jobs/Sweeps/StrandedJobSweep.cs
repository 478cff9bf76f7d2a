using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Jobs.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace DocReview.Jobs.Sweeps;

/// <summary>Queues again what fell between chairs: a job that waits or runs, with no trigger to run it.</summary>
internal sealed class StrandedJobSweep(
    IJobQueue queue, IOptions<WorkerOptions> options, TimeProvider time, ILogger<StrandedJobSweep> log) : ISweep
{
    private const int Limit = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    public TimeSpan Interval => TimeSpan.FromSeconds(15);

    public long LockKey => 0x646f6372_00000003;

    private DateTimeOffset OldestRun => time.GetUtcNow() - options.Value.DocumentTimeout - Grace;

    public async Task RunAsync(ReviewDb db, CancellationToken ct)
    {
        var stranded = await db.FindStrandedAsync(Grace, OldestRun, Limit, ct);
        var jobs = await db.Jobs.AsNoTracking().Where(job => stranded.Contains(job.DocumentId)).ToListAsync(ct);
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var job in jobs.Where(job => job.Status.IsUnderway()))
        {
            log.LogWarning("Job {JobId} is {Status} without a trigger; queueing it again", job.Id, job.Status);
            await queue.EnqueueAsync(transaction, job, ct);
        }
    }
}
