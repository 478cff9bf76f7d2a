using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Sweeps;

/// <summary>Work that is done now and then, by one worker of all.</summary>
internal interface ISweep
{
    /// <summary>Time between two runs.</summary>
    TimeSpan Interval { get; }

    /// <summary>Names the sweep among the workers: an advisory lock of PostgreSQL.</summary>
    long LockKey { get; }

    /// <summary>Does it. The context holds the lock, in a transaction that the caller commits.</summary>
    Task RunAsync(ReviewDb db, CancellationToken ct);
}

/// <summary>Runs one sweep at its interval; where another worker is at it, skips.</summary>
internal sealed class SweepLoop<TSweep>(
    TSweep sweep, IDbContextFactory<ReviewDb> contexts, TimeProvider time, ILogger<TSweep> log) : BackgroundService
    where TSweep : ISweep
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(sweep.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogWarning(error, "The sweep will be tried again");
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var mine = await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({sweep.LockKey}) AS "Value" """).SingleAsync(ct);
        if (mine)
        {
            await sweep.RunAsync(db, ct);
            await transaction.CommitAsync(ct);
        }
    }
}
