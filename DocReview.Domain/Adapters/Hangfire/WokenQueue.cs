using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using Hangfire.PostgreSql;
using Hangfire.Storage;
using Npgsql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// The queue at which all workers of a process wait. One statement takes a job, brings all that is stored of it, and removes
/// what has ended meanwhile; the package's own queue needs eight for this, and a connection for each waiting worker.
/// </summary>
internal sealed class WokenQueue(string connectionString, PostgreSqlStorageOptions options) : IPersistentJobQueue, IDisposable
{
    // The order is the package's: what is new first, by the queue's name, then by age.
    private const string TakeSql =
        $"""
        WITH ended AS (DELETE FROM {QueueNames.Schema}.job WHERE id = ANY ($3)),
        unqueued AS (DELETE FROM {QueueNames.Schema}.jobqueue WHERE jobid = ANY ($3)),
        taken AS (
          UPDATE {QueueNames.Schema}.jobqueue SET fetchedat = now() WHERE id = (
            SELECT id FROM {QueueNames.Schema}.jobqueue
            WHERE queue = ANY ($1) AND (fetchedat IS NULL OR fetchedat < now() - $2) AND jobid <> ALL ($3)
            ORDER BY fetchedat NULLS FIRST, queue, jobid LIMIT 1 FOR UPDATE SKIP LOCKED)
          RETURNING id, jobid, fetchedat)
        SELECT taken.id, taken.jobid, taken.fetchedat, job.invocationdata::text, job.arguments::text, job.createdat, job.statename,
          (SELECT value FROM {QueueNames.Schema}.jobparameter p WHERE p.jobid = job.id AND p.name = '{StoredJob.RetryCount}')
        FROM taken LEFT JOIN {QueueNames.Schema}.job ON job.id = taken.jobid
        """;

    private const string RemoveEndedSql =
        $"""
        WITH unqueued AS (DELETE FROM {QueueNames.Schema}.jobqueue WHERE jobid = ANY ($1))
        DELETE FROM {QueueNames.Schema}.job WHERE id = ANY ($1)
        """;

    private const string EnqueueSql =
        $"""
        WITH queued AS (INSERT INTO {QueueNames.Schema}.jobqueue (jobid, queue) VALUES ($1, $2) RETURNING jobid)
        SELECT pg_notify('{QueueNames.WakeChannel}', jobid::text) FROM queued
        """;

    // Another worker may have taken the row meanwhile: then its time is another.
    private const string RenewSql =
        $"""
        UPDATE {QueueNames.Schema}.jobqueue q SET fetchedat = now() FROM unnest($1, $2) AS held (id, at)
        WHERE q.id = held.id AND q.fetchedat = held.at RETURNING q.id, q.fetchedat
        """;

    private const string DequeueSql = $"DELETE FROM {QueueNames.Schema}.jobqueue WHERE id = $1 AND fetchedat = $2";
    private const string RequeueSql = $"UPDATE {QueueNames.Schema}.jobqueue SET fetchedat = NULL WHERE id = $1 AND fetchedat = $2";

    private readonly ConcurrentDictionary<string, TakenJob> _taken = new();
    private readonly ConcurrentQueue<long> _ended = new();
    private readonly AutoResetEvent _woken = new(false);

    /// <summary>Lets one waiting worker look for a job, or the next that comes.</summary>
    public void Wake() => _woken.Set();

    /// <inheritdoc/>
    public IFetchedJob Dequeue(string[] queues, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Take(queues) is { } taken)
            {
                return taken;
            }

            WaitHandle.WaitAny([cancellationToken.WaitHandle, _woken], options.QueuePollInterval);
        }
    }

    /// <summary>In the transaction that the connection is in: a worker looks once that is committed.</summary>
    public void Enqueue(IDbConnection connection, string queue, string jobId)
    {
        using var command = new NpgsqlCommand(EnqueueSql, (NpgsqlConnection)connection);
        Add(command, Number(jobId), queue);
        command.ExecuteNonQuery();
    }

    /// <summary>What is stored of a job that this process runs; null where it runs none by this id.</summary>
    public JobData? DataOf(string jobId) => _taken.TryGetValue(jobId, out var taken) ? taken.Data : null;

    /// <summary>A job has ended well: all that Hangfire stored of it is removed when this process next looks for a job.</summary>
    public void End(string jobId)
    {
        _ended.Enqueue(Number(jobId));
        if (_taken.TryGetValue(jobId, out var taken))
        {
            taken.HasEnded = true;
        }
    }

    /// <summary>Removes now what has ended: nobody of this process looks for a job again.</summary>
    public void RemoveEnded()
    {
        if (TakeEnded() is { Length: > 0 } ended)
        {
            Execute(RemoveEndedSql, ended);
        }
    }

    /// <summary>Keeps the jobs that run here from being taken by others, as the package's own heartbeat does.</summary>
    public void Renew()
    {
        var held = _taken.Values.Where(job => !job.HasEnded).ToDictionary(job => job.Row);
        if (held.Count == 0)
        {
            return;
        }

        using var connection = Open();
        using var command = new NpgsqlCommand(RenewSql, connection);
        Add(command, held.Keys.ToArray(), held.Values.Select(job => job.FetchedAt).ToArray());
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            held[reader.GetInt64(0)].FetchedAt = reader.GetDateTime(1);
        }
    }

    /// <summary>Takes the row of a job out of the queue, or gives it back to others.</summary>
    public void Release(TakenJob job, bool again) => Execute(again ? RequeueSql : DequeueSql, job.Row, job.FetchedAt);

    /// <summary>The job is no longer worked on here.</summary>
    public void Forget(TakenJob job) => _taken.TryRemove(new(job.JobId, job));

    /// <inheritdoc/>
    public void Dispose() => _woken.Dispose();

    private TakenJob? Take(string[] queues)
    {
        var ended = TakeEnded();
        try
        {
            using var connection = Open();
            using var command = new NpgsqlCommand(TakeSql, connection);
            Add(command, queues, options.InvisibilityTimeout, ended);
            using var reader = command.ExecuteReader();
            return reader.Read() ? Track(TakenJob.Read(this, reader)) : null;
        }
        catch (NpgsqlException)
        {
            // The database is away: they are removed by a later look. Removing one twice does no harm.
            Array.ForEach(ended, _ended.Enqueue);
            throw;
        }
    }

    private TakenJob Track(TakenJob job) => _taken[job.JobId] = job;

    private long[] TakeEnded()
    {
        var ended = new List<long>();
        while (_ended.TryDequeue(out var id))
        {
            ended.Add(id);
        }

        return [.. ended];
    }

    private void Execute(string sql, params object[] values)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        Add(command, values);
        command.ExecuteNonQuery();
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }
    }

    private static long Number(string jobId) => long.Parse(jobId, CultureInfo.InvariantCulture);
}
