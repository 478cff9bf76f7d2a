using System.Collections.Concurrent;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;
using Hangfire.Storage;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Hangfire's storage on PostgreSQL, with two differences: its queue is woken by <see cref="Wake"/>, and its locks die with
/// their holder (<see cref="DocumentQueueConnection"/>).
/// </summary>
public sealed class DocumentQueueStorage : PostgreSqlStorage
{
    private readonly string _connectionString;
    private readonly WokenQueue _queue;

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
        _queue = new(connectionString, options);
        QueueProviders.Add(new WokenQueueProvider(this, options, _queue), QueueNames.All);
        JobExpirationTimeout = TimeSpan.FromHours(1); // Enough to look at; the document's own history is kept for ever.
    }

    /// <summary>
    /// Jobs that this process runs, by Hangfire's own ids. Their state is not stored; Hangfire looks for it once a minute, and
    /// stops a job of which it does not find that it runs.
    /// </summary>
    public ConcurrentDictionary<string, ProcessingState> Running { get; } = new();

    /// <summary>Lets one waiting worker of this process look for a job at once.</summary>
    public void Wake() => _queue.Wake();

    /// <summary>
    /// A job has ended well: it leaves the queue, and with it all that Hangfire stored of it, when this process next looks for
    /// a job. Where it does not live to do so, the job is taken again and found ended.
    /// </summary>
    /// <param name="id">Hangfire's own id of it.</param>
    public void End(string id) => _queue.End(id);

    /// <summary>Removes now what has ended; for a process that takes no more jobs.</summary>
    public void RemoveEnded() => _queue.RemoveEnded();

    /// <summary>Keeps the jobs that run here from being taken by others; to be called every few seconds.</summary>
    public void Renew() => _queue.Renew();

    /// <inheritdoc/>
    public override IStorageConnection GetConnection() =>
        new DocumentQueueConnection(this, _connectionString, _queue, Running);

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
