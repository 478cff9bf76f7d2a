using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>Jobs that say queued or processing but that no trigger will ever run.</summary>
public static class StrandedJobs
{
    /// <summary>
    /// Documents of such jobs, oldest first. Left alone: what changed in the last seconds (its trigger may be on the
    /// way) and, while a crashed worker's firings are being recovered, everything that is processing, because
    /// recovery triggers do not carry the job's name. A trigger that has fired counts for as long as a run may take: where
    /// the scheduler lost the end of it, its rows stay.
    /// </summary>
    public static Task<List<Guid>> FindStrandedAsync(
        this ReviewDb db, TimeSpan grace, DateTimeOffset oldestRun, int limit, CancellationToken ct) =>
        db.Database.SqlQuery<Guid>(
            $"""
            SELECT j.document_id AS "Value"
            FROM jobs j
            JOIN documents d ON d.id = j.document_id AND d.current_job_id = j.id
            WHERE j.status IN ('Queued', 'Processing')
              AND j.created_at < now() - {grace}
              AND (SELECT max(e.at) FROM job_events e WHERE e.document_id = j.document_id) < now() - {grace}
              AND NOT EXISTS (SELECT 1 FROM qrtz_triggers t
                WHERE t.trigger_name LIKE replace(j.id::text, '-', '') || '.%' AND t.trigger_state <> 'COMPLETE')
              AND NOT EXISTS (SELECT 1 FROM qrtz_fired_triggers f
                WHERE f.trigger_name LIKE replace(j.id::text, '-', '') || '.%' AND f.fired_time > {oldestRun.UtcTicks})
              AND (j.status = 'Queued' OR NOT EXISTS (SELECT 1 FROM qrtz_triggers t WHERE t.trigger_group = 'RECOVERING_JOBS'
                UNION ALL SELECT 1 FROM qrtz_fired_triggers f WHERE f.trigger_group = 'RECOVERING_JOBS'))
            ORDER BY j.created_at
            LIMIT {limit}
            """).ToListAsync(ct);
}
