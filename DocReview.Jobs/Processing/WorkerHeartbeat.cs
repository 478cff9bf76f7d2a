using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Processing;

/// <summary>
/// Renews this process's row, by which others see that it lives and what it runs. Registered before the queue's server, so
/// that it ends after it.
/// </summary>
internal sealed class WorkerHeartbeat(
    WorkerId worker, RunningJobs running, IDbContextFactory<ReviewDb> contexts, TimeProvider time, ILogger<WorkerHeartbeat> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // After two and a half missed ones something was in the way: the database, or this process stood still.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(5);

    private long _last;
    private long _steadySince;

    /// <summary>
    /// Whether rows have been renewed without a gap for long enough that a silent worker is dead, rather than cut off from a
    /// database that was away from everybody.
    /// </summary>
    public bool IsSteady =>
        Interlocked.Read(ref _last) is > 0 and var last
        && time.GetElapsedTime(last) < Gap && time.GetElapsedTime(Interlocked.Read(ref _steadySince)) > Gap;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await UnlessAwayAsync((db, ct) => db.RemoveWorkerAsync(worker.Value, ct), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            if (await UnlessAwayAsync(
                (db, ct) => db.RenewWorkerAsync(worker.Value, Environment.MachineName, running.Ids(), ct), stoppingToken))
            {
                Note(time.GetTimestamp());
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Note(long now)
    {
        if (_last == 0 || time.GetElapsedTime(_last, now) > Gap)
        {
            Interlocked.Exchange(ref _steadySince, now);
        }

        Interlocked.Exchange(ref _last, now);
    }

    private async Task<bool> UnlessAwayAsync(Func<ReviewDb, CancellationToken, Task> write, CancellationToken ct)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await write(db, ct);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("Nobody sees that this worker lives: {Reason}", error.Message);
            return false;
        }
    }
}
