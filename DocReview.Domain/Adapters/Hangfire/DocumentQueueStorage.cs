using System.Collections.Concurrent;
using System.Globalization;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;
using Hangfire.Storage;
using Npgsql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Hangfire's storage on PostgreSQL, with two differences: its queue is woken by <see cref="Wake"/>, and its locks die with
/// their holder (<see cref="DocumentQueueConnection"/>).
/// </summary>
public sealed class DocumentQueueStorage : PostgreSqlStorage
{
    private readonly string _connectionString;
    private readonly WokenQueueProvider _queue;

    /// <summary>Connects when it is first used; the schema is made by a migration.</summary>
    /// <param name="connectionString">See <see cref="Data.PostgresConnection.OfQueue"/>.</param>
    public DocumentQueueStorage(string connectionString)
        : this(connectionString, Options())
    {
    }

    private DocumentQueueStorage(string connectionString, PostgreSqlStorageOptions options)
        : base(new NpgsqlConnectionFactory(connectionString, options), options)
    {
        StoredJob.UseSettings();
        _connectionString = connectionString;
        _queue = new(this, options);
        QueueProviders.Add(_queue, QueueNames.All);
        JobExpirationTimeout = TimeSpan.FromHours(1); // Enough to look at; the document's own history is kept for ever.
    }

    /// <summary>
    /// Jobs that this process runs, by Hangfire's own ids. Their state is not stored; Hangfire looks for it once a minute, and
    /// stops a job of which it does not find that it runs.
    /// </summary>
    public ConcurrentDictionary<string, ProcessingState> Running { get; } = new();

    /// <summary>Lets one waiting worker of this process look for a job at once.</summary>
    public void Wake() => _queue.Wake();

    /// <summary>Takes a job that has ended well out of the queue, and with it all that Hangfire stored of it.</summary>
    /// <param name="id">Hangfire's own id of it.</param>
    public void Remove(string id)
    {
        using var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(
            $"""
            WITH queued AS (DELETE FROM {QueueNames.Schema}.jobqueue WHERE jobid = $1)
            DELETE FROM {QueueNames.Schema}.job WHERE id = $1
            """,
            connection) { Parameters = { new() { Value = long.Parse(id, CultureInfo.InvariantCulture) } } };
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override IStorageConnection GetConnection() => new DocumentQueueConnection(this, _connectionString, Running);

    private static PostgreSqlStorageOptions Options() => new()
    {
        SchemaName = QueueNames.Schema,
        PrepareSchemaIfNecessary = false,
        QueuePollInterval = TimeSpan.FromSeconds(1),
        EnableLongPolling = false,
        // Renewed while a job runs; what a dead worker held is rescued sooner, by its row in "workers".
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(15),
        JobExpirationCheckInterval = TimeSpan.FromMinutes(5),
    };
}
