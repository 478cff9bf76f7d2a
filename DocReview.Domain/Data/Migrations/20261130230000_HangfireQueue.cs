using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DocReview.Domain.Data.Migrations;

/// <summary>
/// Hangfire's tables, and those by which workers that died are noticed. Whatever waits or runs is queued anew from our own
/// rows. The tables of the scheduler before stay, unused, until a later migration.
/// </summary>
[DbContext(typeof(ReviewDb))]
[Migration("20261130230000_HangfireQueue")]
public sealed class HangfireQueue : Migration
{
    private const string Workers = """
        CREATE TABLE workers (
          id uuid PRIMARY KEY,
          node text NOT NULL,
          started_at timestamptz NOT NULL,
          last_seen_at timestamptz NOT NULL,
          running_jobs uuid[] NOT NULL);
        ALTER TABLE workers RENAME CONSTRAINT workers_pkey TO "PK_workers";
        ALTER TABLE jobs ADD COLUMN worker_id uuid;
        CREATE INDEX ix_jobs_running ON jobs (worker_id) WHERE status = 'Processing' AND worker_id IS NOT NULL;
        """;

    // What a worker had taken goes first, as after any other end of a worker.
    private const string QueueAnew = """
        WITH call AS (
          SELECT j.status, j.created_at, jsonb_build_array(to_json(j.id)::text, NULL, NULL) AS arguments
          FROM jobs j JOIN documents d ON d.id = j.document_id AND d.current_job_id = j.id
          WHERE j.status IN ('Queued', 'Processing')),
        job AS (
          INSERT INTO hangfire.job (invocationdata, arguments, createdat, statename)
          SELECT jsonb_build_object(
              'Type', 'DocReview.Domain.Adapters.Hangfire.IProcessDocumentJob, DocReview.Domain',
              'Method', 'RunAsync',
              'ParameterTypes', '["System.Guid, mscorlib","Hangfire.Server.PerformContext, Hangfire.Core","System.Threading.CancellationToken, mscorlib"]',
              'Arguments', replace(arguments::text, ', ', ',')),
            arguments, now(), 'Enqueued'
          FROM call ORDER BY (status = 'Queued'), created_at
          RETURNING id)
        INSERT INTO hangfire.jobqueue (jobid, queue) SELECT id, 'documents' FROM job ORDER BY id;
        """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var stream = typeof(HangfireQueue).Assembly.GetManifestResourceStream("DocReview.Domain.Data.Migrations.hangfire.sql")!;
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
        migrationBuilder.Sql(Workers);
        migrationBuilder.Sql(QueueAnew);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP SCHEMA hangfire CASCADE;
        DROP INDEX ix_jobs_running;
        ALTER TABLE jobs DROP COLUMN worker_id;
        DROP TABLE workers;
        """);
}
