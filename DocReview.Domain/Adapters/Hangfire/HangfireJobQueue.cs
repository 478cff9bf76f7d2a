using System.Data.Common;
using DocReview.Domain.Documents;
using Npgsql;
using Job = DocReview.Domain.Documents.Job;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Queues by one statement in the caller's transaction, which Hangfire's own client cannot join, and wakes workers by NOTIFY,
/// which commits with it. The rows are those that Hangfire's client writes (schema 23, held to by a test), less the history.
/// </summary>
internal sealed class HangfireJobQueue : IJobQueue
{
    private const string EnqueueSql =
        $"""
        WITH job AS (
          INSERT INTO {QueueNames.Schema}.job (invocationdata, arguments, createdat, statename)
          VALUES ($1::jsonb, $2::jsonb, now(), 'Enqueued') RETURNING id),
        queued AS (INSERT INTO {QueueNames.Schema}.jobqueue (jobid, queue) SELECT id, $3 FROM job)
        SELECT pg_notify('{QueueNames.WakeChannel}', id::text) FROM job
        """;

    public Task EnqueueAsync(DbTransaction transaction, Job job, CancellationToken ct) =>
        RunAsync(transaction, EnqueueSql, Rows(job.Id, QueueNames.Fresh), ct);

    public void Enqueue(DbBatch batch, Job job)
    {
        var command = new NpgsqlBatchCommand(EnqueueSql);
        command.Parameters.AddRange(Rows(job.Id, QueueNames.Fresh));
        batch.BatchCommands.Add(command);
    }

    public Task EnqueueAgainAsync(DbTransaction transaction, Guid jobId, CancellationToken ct) =>
        RunAsync(transaction, EnqueueSql, Rows(jobId, QueueNames.Again), ct);

    public Task InterruptAsync(DbTransaction transaction, Job job, CancellationToken ct) => RunAsync(
        transaction,
        "SELECT pg_notify($1, $2)",
        [new() { Value = QueueNames.InterruptChannel }, new() { Value = job.Id.ToString("N") }],
        ct);

    private static NpgsqlParameter[] Rows(Guid jobId, string queue)
    {
        var (invocation, arguments) = StoredJob.Of(jobId);
        return [new() { Value = invocation }, new() { Value = arguments }, new() { Value = queue }];
    }

    private static async Task RunAsync(DbTransaction transaction, string sql, NpgsqlParameter[] parameters, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(ct);
    }
}
