using DocReview.Domain.Documents;
using Npgsql;
using NpgsqlTypes;

namespace DocReview.Domain.Data;

/// <summary>
/// What a worker writes under its lease, as one statement each: progress, the result, the failure. Each does what the
/// <see cref="Document"/>'s method of that name does; a test holds them to it. Where the lease is lost they write nothing
/// and return null.
/// </summary>
internal static class LeasedStatements
{
    // $1 to $4. Where another transaction held the rows, they are looked at again as it left them.
    private const string Held = """
        held AS (
          SELECT d.id, d.event_seq, d.revision, j.id AS job_id, j.retry_count, j.progress_percentage
          FROM documents d JOIN jobs j ON j.id = d.current_job_id
          WHERE d.id = $1 AND j.id = $2 AND j.lease_token = $3 AND d.current_status = ANY ($4)
          FOR UPDATE OF d, j)
        """;

    // What a crash of the database server loses of it, the next attempt writes again: no wait for the disk.
    private const string Progress = $"""
        WITH {Held},
        document AS (
          UPDATE documents d SET event_seq = d.event_seq + cardinality($5), revision = d.revision + cardinality($5)
          FROM held h WHERE d.id = h.id),
        job AS (
          UPDATE jobs j SET
            {EventColumns.LastStep}
          FROM held h WHERE j.id = h.job_id),
        {EventColumns.Insert}
        SELECT event_seq, revision + cardinality($5), retry_count, progress_percentage, set_config('synchronous_commit', 'off', true)
        FROM held
        """;

    // The revision grows once more for the summary.
    private const string Complete = $"""
        WITH {Held},
        result AS (
          INSERT INTO results (id, document_id, raw_text, structured_output_json, is_finalized, updated_at, version)
          SELECT $11, h.id, $12, $13, false, $10, 1 FROM held h
          ON CONFLICT (document_id) DO UPDATE SET
            raw_text = excluded.raw_text,
            structured_output_json = excluded.structured_output_json,
            reviewed_output_json = NULL,
            updated_at = excluded.updated_at,
            version = results.version + 1),
        pages AS (
          INSERT INTO document_pages (document_id, pages_json) SELECT h.id, $14 FROM held h
          ON CONFLICT (document_id) DO UPDATE SET pages_json = excluded.pages_json, rendered_at = NULL),
        document AS (
          UPDATE documents d SET
            current_status = $9,
            event_seq = d.event_seq + cardinality($5),
            revision = d.revision + cardinality($5) + 1,
            page_count = $15,
            vendor_name = $16,
            invoice_number = $17,
            invoice_date = $18,
            total_amount = $19,
            currency = $20
          FROM held h WHERE d.id = h.id),
        job AS (
          UPDATE jobs j SET
            status = $9,
            completed_at = $10,
            {EventColumns.LastStep}
          FROM held h WHERE j.id = h.job_id),
        {EventColumns.Insert}
        SELECT event_seq, revision + cardinality($5) + 1, retry_count, progress_percentage FROM held
        """;

    // The end of a job that has no result raises the lease.
    private const string Fail = $"""
        WITH {Held},
        document AS (
          UPDATE documents d SET
            current_status = $9,
            event_seq = d.event_seq + cardinality($5),
            revision = d.revision + cardinality($5)
          FROM held h WHERE d.id = h.id),
        job AS (
          UPDATE jobs j SET
            status = $9,
            failure_reason = $11,
            error_message = ($7)[cardinality($7)],
            lease_token = j.lease_token + 1,
            completed_at = $10,
            {EventColumns.LastStep}
          FROM held h WHERE j.id = h.job_id),
        {EventColumns.Insert}
        SELECT event_seq, revision + cardinality($5), retry_count, progress_percentage FROM held
        """;

    private static readonly string[] Processing = [nameof(DocumentStatus.Processing)];
    private static readonly string[] BeforeCompleted = Before(DocumentStatus.Completed);
    private static readonly string[] BeforeFailed = Before(DocumentStatus.Failed);

    /// <summary>Stores stages that began or ended.</summary>
    public static Task<HeldJob?> ProgressAsync(this ReviewDb db, Lease lease, EventColumns events, CancellationToken ct) =>
        db.RunAloneAsync(Progress, Under(lease, Processing, events), Read, ct);

    /// <summary>Stores the result and ends the job.</summary>
    public static Task<HeldJob?> CompleteAsync(
        this ReviewDb db, Lease lease, Result result, DocumentPages pages, int pageCount, EventColumns events, CancellationToken ct)
    {
        var summary = InvoiceSummary.From(result.Current);
        NpgsqlParameter[] parameters =
        [
            .. Under(lease, BeforeCompleted, events),
            new NpgsqlParameter<string> { TypedValue = nameof(DocumentStatus.Completed) },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = result.UpdatedAt },
            new NpgsqlParameter<Guid> { TypedValue = result.Id },
            new NpgsqlParameter<string> { TypedValue = StorableText.Clean(result.RawText) },
            Json(result.StructuredOutput),
            Json(pages.Pages),
            new NpgsqlParameter<int> { TypedValue = pageCount },
            Text(summary.VendorName),
            Text(summary.InvoiceNumber),
            new NpgsqlParameter<DateOnly?> { TypedValue = summary.InvoiceDate, NpgsqlDbType = NpgsqlDbType.Date },
            new NpgsqlParameter<decimal?> { TypedValue = summary.TotalAmount, NpgsqlDbType = NpgsqlDbType.Numeric },
            Text(summary.Currency),
        ];
        return db.RunAloneAsync(Complete, parameters, Read, ct);
    }

    /// <summary>Ends the job with a reason; the last event's message says it to people.</summary>
    public static Task<HeldJob?> FailAsync(
        this ReviewDb db, Lease lease, FailureReason reason, DateTimeOffset now, EventColumns events, CancellationToken ct)
    {
        NpgsqlParameter[] parameters =
        [
            .. Under(lease, BeforeFailed, events),
            new NpgsqlParameter<string> { TypedValue = nameof(DocumentStatus.Failed) },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            new NpgsqlParameter<string> { TypedValue = reason.ToString() },
        ];
        return db.RunAloneAsync(Fail, parameters, Read, ct);
    }

    private static string[] Before(DocumentStatus next) =>
        [.. Enum.GetValues<DocumentStatus>().Where(from => from.CanTransitionTo(next)).Select(from => from.ToString())];

    private static NpgsqlParameter[] Under(Lease lease, string[] statuses, EventColumns events) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = lease.DocumentId },
        new NpgsqlParameter<Guid> { TypedValue = lease.JobId },
        new NpgsqlParameter<long> { TypedValue = lease.Token },
        new NpgsqlParameter<string[]> { TypedValue = statuses },
        .. events.Parameters,
    ];

    private static NpgsqlParameter<string?> Text(string? value) =>
        new() { TypedValue = value is null ? null : StorableText.Clean(value), NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<byte[]> Json<T>(T value) =>
        new() { TypedValue = StorableText.Json(value), NpgsqlDbType = NpgsqlDbType.Jsonb };

    private static HeldJob Read(NpgsqlDataReader row) => new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
}
