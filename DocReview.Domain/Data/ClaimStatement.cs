using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Jobs;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>A job that a worker asked for and that is underway.</summary>
/// <param name="MayStart">False where it has been started too often; then nothing was written.</param>
/// <param name="Lease">The new lease.</param>
/// <param name="StorageKey">Of the original.</param>
/// <param name="Kind">Of the original.</param>
/// <param name="Before">The job as it was found.</param>
internal sealed record ClaimedJob(bool MayStart, Lease Lease, string StorageKey, FileKind Kind, HeldJob Before);

/// <summary>
/// <see cref="Document.Start"/> and the first progress as one statement. Which statuses, stages and counts the rule allows
/// is passed in by the domain; a test holds the statement to the entity over every status.
/// </summary>
internal static class ClaimStatement
{
    // Locked in this order everywhere: the document, then its job. Where another transaction held them, both are looked at
    // again as it left them. The commit does not wait for the disk: a start that a crash of the database server loses is
    // made again.
    private const string Sql = $"""
        WITH found AS (
          SELECT d.id, d.event_seq, d.revision, d.stored_file_path, d.kind, j.id AS job_id, j.retry_count, j.progress_percentage,
            j.lease_token + 1 AS lease_token, (j.start_count < $3 OR $4) AS may_start
          FROM jobs j JOIN documents d ON d.id = j.document_id AND d.current_job_id = j.id
          WHERE j.id = $1 AND d.current_status = ANY ($2) AND NOT {WorkerRows.RunsElsewhere}
          FOR UPDATE OF d, j),
        held AS (SELECT * FROM found WHERE may_start),
        document AS (
          UPDATE documents d SET
            current_status = $10,
            event_seq = d.event_seq + cardinality($5),
            revision = d.revision + cardinality($5)
          FROM held h WHERE d.id = h.id),
        job AS (
          UPDATE jobs j SET
            status = $10,
            lease_token = h.lease_token,
            worker_id = $11,
            start_count = j.start_count + CASE WHEN $4 THEN 0 ELSE 1 END,
            started_at = $9,
            completed_at = NULL,
            {EventColumns.LastStep}
          FROM held h WHERE j.id = h.job_id),
        {EventColumns.Insert}
        SELECT may_start, id, lease_token, stored_file_path, kind, event_seq, revision + cardinality($5), retry_count,
          progress_percentage, set_config('synchronous_commit', 'off', true)
        FROM found
        """;

    private static readonly string[] Underway =
        [.. Enum.GetValues<DocumentStatus>().Where(status => status.IsActive()).Select(status => status.ToString())];

    /// <summary>Takes the job, or returns null where it is not underway, or another worker that lives is at it.</summary>
    /// <param name="db">Its connection is used, no entity is loaded.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="workerId">The process that asks.</param>
    /// <param name="afterError">The start before ended in an error of the infrastructure: neither limited nor counted.</param>
    /// <param name="now">UTC.</param>
    /// <param name="events">What a start stores.</param>
    /// <param name="ct">Cancelling claims nothing.</param>
    public static Task<ClaimedJob?> ClaimAsync(
        this ReviewDb db, Guid jobId, Guid workerId, bool afterError, DateTimeOffset now, EventColumns events, CancellationToken ct)
    {
        NpgsqlParameter[] parameters =
        [
            new NpgsqlParameter<Guid> { TypedValue = jobId },
            new NpgsqlParameter<string[]> { TypedValue = Underway },
            new NpgsqlParameter<int> { TypedValue = JobRun.MaxStarts },
            new NpgsqlParameter<bool> { TypedValue = afterError },
            .. events.Parameters,
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            new NpgsqlParameter<string> { TypedValue = nameof(DocumentStatus.Processing) },
            new NpgsqlParameter<Guid> { TypedValue = workerId },
            new NpgsqlParameter<TimeSpan> { TypedValue = WorkerRows.LongestSilence },
            new NpgsqlParameter<TimeSpan> { TypedValue = WorkerRows.NotYetListed },
        ];
        return db.RunAloneAsync(Sql, parameters, row => Read(row, jobId), ct);
    }

    private static ClaimedJob Read(NpgsqlDataReader row, Guid jobId) => new(
        row.GetBoolean(0),
        new Lease(row.GetGuid(1), jobId, row.GetInt64(2)),
        row.GetString(3),
        Enum.Parse<FileKind>(row.GetString(4)),
        new HeldJob(row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)));
}
