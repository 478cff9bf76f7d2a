using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>The table of worker processes: who lives, and what each runs. All times are the database's own.</summary>
public static class WorkerRows
{
    /// <summary>How long a worker may be silent before its jobs are given to others. It renews its row five times in it.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    // A job that was claimed after its worker last renewed its row is not in that row yet.
    internal static readonly TimeSpan NotYetListed = TimeSpan.FromSeconds(5);

    /// <summary>
    /// For a claim by the worker $11 of the job j: whether another worker that lives is at it. $12 is
    /// <see cref="LongestSilence"/>, $13 <see cref="NotYetListed"/>.
    /// </summary>
    internal const string RunsElsewhere = """
        EXISTS (SELECT 1 FROM workers w
            WHERE j.status = 'Processing' AND w.id = j.worker_id AND w.id <> $11 AND w.last_seen_at > now() - $12
              AND (j.id = ANY (w.running_jobs) OR j.started_at > now() - $13))
        """;

    /// <summary>Writes or renews a worker's row. Its commit does not wait for the disk: it is true for two seconds.</summary>
    public static Task RenewWorkerAsync(this ReviewDb db, Guid workerId, string node, Guid[] running, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"""
            WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', true))
            INSERT INTO workers (id, node, started_at, last_seen_at, running_jobs)
            SELECT {workerId}, {node}, now(), now(), {running} FROM relaxed
            ON CONFLICT (id) DO UPDATE SET last_seen_at = excluded.last_seen_at, running_jobs = excluded.running_jobs
            """,
            ct);

    /// <summary>Takes a worker that ends from the table, and those that have long been silent.</summary>
    public static Task RemoveWorkerAsync(this ReviewDb db, Guid workerId, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"DELETE FROM workers WHERE id = {workerId} OR last_seen_at < now() - interval '1 day'", ct);
}
