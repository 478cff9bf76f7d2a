using System.Diagnostics;
using Npgsql;

namespace DocReview.Bench;

/// <summary>Lists and searches over many rows.</summary>
internal static class ListLatency
{
    private const int Runs = 50;

    private static readonly (string What, string Path)[] Views =
    [
        ("first page", "/api/documents?limit=50"),
        ("one status", "/api/documents?status=Failed&limit=50"),
        ("sorted by status", "/api/documents?sort=status&limit=50"),
        ("search for a vendor", "/api/documents?search=vendor%2042%207&limit=50"),
        ("search for a vendor's name with many matches", "/api/documents?search=vendor%20421%20ltd&limit=50"),
        ("search for one number", "/api/documents?search=INV-654&limit=50"),
        ("offset 50,000", "/api/documents?limit=50&offset=50000"),
        ("dashboard page", "/"),
    ];

    public static async Task MeasureAsync(DeskClient desk, Target target, Report report, int rows)
    {
        await SeedAsync(target.Postgres, rows);
        foreach (var (what, path) in Views)
        {
            var durations = new List<double>();
            await desk.GetAsync(path);
            for (var run = 0; run < Runs; run++)
            {
                var began = Stopwatch.GetTimestamp();
                await desk.GetAsync(path);
                durations.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            report.AddDurations($"list over {rows:N0} rows: {what}", durations);
        }
    }

    // Up to so many rows: what an earlier part made counts.
    private static async Task SeedAsync(string postgres, int rows)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        await RunAsync(connection, SeedSql, rows);
        // As a desk has it minutes later: the ledger of counts summed up by the sweep, the tables vacuumed by PostgreSQL. Twice,
        // because the first sum stands at the end of the ledger, and keeps what was deleted before it from being given back.
        for (var turn = 0; turn < 2; turn++)
        {
            await RunAsync(connection, SettleSql);
            await RunAsync(connection, "VACUUM (ANALYZE) documents, jobs, document_status_counts");
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, params int[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }

    private const string SettleSql = """
        WITH gone AS (DELETE FROM document_status_counts RETURNING status, delta)
        INSERT INTO document_status_counts SELECT status, sum(delta) FROM gone GROUP BY status
        """;

    private const string SeedSql = """
        WITH new_rows AS (
          SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS job_id,
            (ARRAY['Completed', 'Finalized', 'Finalized', 'Finalized', 'Failed', 'Cancelled'])[1 + n % 6] AS status,
            now() - n * interval '37 seconds' AS at
          FROM generate_series(1 + (SELECT count(*) FROM documents WHERE uploaded_by = 'bench' AND vendor_name LIKE 'Vendor %'), $1) AS n),
        added AS (
          INSERT INTO documents (id, original_filename, stored_file_path, mime_type, kind, file_size, sha256, uploaded_at,
            uploaded_by, current_status, event_seq, revision, current_job_id, vendor_name, invoice_number, invoice_date,
            total_amount, currency)
          SELECT id, 'scan-' || n || '.pdf', 'originals/none', 'application/pdf', 'Pdf', 40000 + n, md5(n::text) || md5(n::text), at,
            'bench', status, 7, 7, job_id, 'Vendor ' || n % 997 || ' Ltd', 'INV-' || n, at::date, n % 100000 / 7.0, 'EUR'
          FROM new_rows)
        INSERT INTO jobs (id, document_id, status, progress_percentage, current_stage, retry_count, start_count, lease_token,
          created_at, started_at, completed_at)
        SELECT job_id, id, CASE status WHEN 'Finalized' THEN 'Completed' ELSE status END, 100,
          CASE status WHEN 'Failed' THEN 'job_failed' WHEN 'Cancelled' THEN 'job_cancelled' ELSE 'job_completed' END, 0, 1, 1, at, at, at
        FROM new_rows
        """;
}
