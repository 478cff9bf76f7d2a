using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>Jobs that wait or run by their row, though nobody is going to run them.</summary>
public static class LostJobs
{
    /// <summary>
    /// Takes jobs from workers that have not been heard of for <see cref="WorkerRows.LongestSilence"/>: their lease is over.
    /// The caller queues them again in the same transaction. A document that somebody writes just now is left for later.
    /// </summary>
    /// <returns>Ids of the jobs, at most <paramref name="limit"/>.</returns>
    public static Task<List<Guid>> TakeFromDeadWorkersAsync(this ReviewDb db, int limit, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>(
            $"""
            UPDATE jobs SET worker_id = NULL, lease_token = lease_token + 1
            WHERE status = 'Processing' AND worker_id IS NOT NULL AND id IN (
              SELECT j.id FROM jobs j
              JOIN documents d ON d.id = j.document_id AND d.current_job_id = j.id
              LEFT JOIN workers w ON w.id = j.worker_id
              WHERE j.status = 'Processing' AND j.worker_id IS NOT NULL
                AND coalesce(w.last_seen_at, j.started_at) < now() - {WorkerRows.LongestSilence}
              LIMIT {limit} FOR UPDATE OF d SKIP LOCKED)
            RETURNING id AS "Value"
            """).ToListAsync(ct);

    /// <summary>
    /// Jobs that are queued or processing and that neither the queue holds, nor the schedule of what is tried again, nor a
    /// living worker. The cost is that of what waits, not of all that was ever read. What changed in the last seconds is left
    /// alone.
    /// </summary>
    public static Task<List<Guid>> FindUnqueuedAsync(this ReviewDb db, TimeSpan grace, int limit, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>(
            $"""
            WITH held AS MATERIALIZED (
              SELECT jobid FROM hangfire.jobqueue
              UNION ALL SELECT value::bigint FROM hangfire.set WHERE key = 'schedule'),
            known AS MATERIALIZED (
              SELECT trim('"' FROM h.arguments ->> 0)::uuid AS job_id FROM held JOIN hangfire.job h ON h.id = held.jobid
              UNION ALL SELECT unnest(running_jobs) FROM workers WHERE last_seen_at > now() - {WorkerRows.LongestSilence}),
            unknown AS MATERIALIZED (
              SELECT id, document_id, created_at FROM jobs
              WHERE status IN ('Queued', 'Processing') AND created_at < now() - {grace}
                AND NOT EXISTS (SELECT 1 FROM known WHERE known.job_id = jobs.id))
            SELECT u.id AS "Value" FROM unknown u JOIN documents d ON d.id = u.document_id AND d.current_job_id = u.id
            WHERE (SELECT max(e.at) FROM job_events e WHERE e.document_id = u.document_id) < now() - {grace}
            ORDER BY u.created_at LIMIT {limit}
            """).ToListAsync(ct);
}
