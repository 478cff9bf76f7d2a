using System.Text.Json;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Npgsql;
using StackExchange.Redis;

namespace DocReview.Bench.Streams;

/// <summary>Jobs that no worker runs, whose events the bench writes and publishes as a worker does.</summary>
internal sealed class StreamedJobs : IAsyncDisposable
{
    private readonly NpgsqlConnection _database;
    private readonly ConnectionMultiplexer _redis;
    private readonly (Guid Document, Guid Job)[] _rows;
    private readonly int[] _seq;

    private StreamedJobs(NpgsqlConnection database, ConnectionMultiplexer redis, (Guid Document, Guid Job)[] rows)
    {
        (_database, _redis, _rows, _seq) = (database, redis, rows, new int[rows.Length]);
        Array.Fill(_seq, 1);
    }

    public Guid Job(int index) => _rows[index].Job;

    public static async Task<StreamedJobs> MakeAsync(Target target, int count)
    {
        var database = new NpgsqlConnection(target.Postgres);
        await database.OpenAsync();
        await using var make = new NpgsqlCommand(MakeSql, database) { Parameters = { new() { Value = count } } };
        await using var reader = await make.ExecuteReaderAsync();
        var rows = new List<(Guid, Guid)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return new(database, await ConnectionMultiplexer.ConnectAsync(target.Redis), [.. rows]);
    }

    /// <summary>Stores the next event of a job, and publishes it with what <paramref name="mark"/> says then.</summary>
    public async Task HappenAsync(int index, Func<string> mark)
    {
        var (document, job) = _rows[index];
        var seq = ++_seq[index];
        await using var store = new NpgsqlCommand(
            EventSql, _database) { Parameters = { new() { Value = document }, new() { Value = seq }, new() { Value = job } } };
        await store.ExecuteNonQueryAsync();
        var happened = new JobEvent(document, seq, job, 0, JobStage.ParsingStarted, 10, mark(), DateTimeOffset.UtcNow);
        var change = new DocumentChange(document, job, [happened]);
        await _redis.GetSubscriber().PublishAsync(RedisNames.Changes, JsonSerializer.Serialize(change, DomainJson.Options));
    }

    public async ValueTask DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _database.DisposeAsync();
    }

    // Their time lies ahead, so that no sweep takes them for jobs that a worker has lost.
    private const string MakeSql = """
        WITH new_rows AS (
          SELECT gen_random_uuid() AS id, gen_random_uuid() AS job_id, now() + interval '1 day' AS at FROM generate_series(1, $1)),
        documents_made AS (
          INSERT INTO documents (id, original_filename, stored_file_path, mime_type, kind, file_size, sha256, uploaded_at,
            uploaded_by, current_status, event_seq, revision, current_job_id)
          SELECT id, 'streamed.pdf', 'originals/none', 'application/pdf', 'Pdf', 1, md5(id::text) || md5(id::text), at, 'bench',
            'Processing', 1, 1, job_id FROM new_rows),
        jobs_made AS (
          INSERT INTO jobs (id, document_id, status, progress_percentage, current_stage, retry_count, start_count, lease_token,
            created_at, started_at)
          SELECT job_id, id, 'Processing', 5, 'job_started', 0, 1, 1, at, at FROM new_rows),
        events_made AS (
          INSERT INTO job_events (document_id, seq, job_id, attempt, stage, progress_percentage, at)
          SELECT id, 1, job_id, 0, 'job_started', 5, at FROM new_rows)
        SELECT id, job_id FROM new_rows
        """;

    private const string EventSql = """
        WITH counted AS (UPDATE documents SET event_seq = $2, revision = $2 WHERE id = $1)
        INSERT INTO job_events (document_id, seq, job_id, attempt, stage, progress_percentage, at)
        VALUES ($1, $2, $3, 0, 'document_parsing_started', 10, now())
        """;
}
