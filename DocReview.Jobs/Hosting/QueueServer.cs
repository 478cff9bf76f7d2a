using DocReview.Domain.Adapters.Hangfire;
using DocReview.Jobs.Processing;
using Hangfire.AspNetCore;
using Hangfire.Logging;
using Hangfire.Server;
using Hangfire.States;
using Microsoft.Extensions.Options;

namespace DocReview.Jobs.Hosting;

/// <summary>
/// Hangfire's server: workers, and what queues retries when their time has come. Put together by hand, because its own
/// assembly waits for longer and longer when the database is away (0, 1, 4, 9, 16 seconds), and polls for recurring jobs.
/// </summary>
internal sealed class QueueServer(
    DocumentQueueStorage storage, QueueFilters filters, IServiceScopeFactory scopes, IOptions<WorkerOptions> options,
    ILoggerFactory logs) : IHostedService, IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private BackgroundProcessingServer? _server;

    /// <summary>Longest wait for running jobs at shutdown; they are interrupted and handed back.</summary>
    public static TimeSpan Drain { get; } = TimeSpan.FromSeconds(30);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogProvider.SetCurrentLogProvider(new QueueLogs(logs));
        var properties = new Dictionary<string, object> { ["Queues"] = QueueNames.All, ["WorkerCount"] = options.Value.Concurrency };
        _server = new BackgroundProcessingServer(storage, Processes(), properties, ServerOptions());
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _server?.SendStop();
        await (_server?.WaitForShutdownAsync(cancellationToken) ?? Task.CompletedTask);
    }

    public void Dispose() => _server?.Dispose();

    private IBackgroundProcessDispatcherBuilder[] Processes()
    {
        var states = new BackgroundJobStateChanger(filters);
        var performer = new BackgroundJobPerformer(filters, new AspNetCoreJobActivator(scopes), TaskScheduler.Default);
        return
        [
            new Worker(QueueNames.All, performer, new QueueStates(states, storage)).UseBackgroundPool(options.Value.Concurrency),
            new DelayedJobScheduler(Poll, states).UseBackgroundPool(1),
        ];
    }

    private static BackgroundProcessingServerOptions ServerOptions() => new()
    {
        HeartbeatInterval = TimeSpan.FromSeconds(5),
        ServerTimeout = TimeSpan.FromSeconds(30),
        ServerCheckInterval = TimeSpan.FromSeconds(30),
        // Jobs are stopped by a NOTIFY of our own; what this looks at is in memory (QueueStates) and changes nothing.
        CancellationCheckInterval = TimeSpan.FromMinutes(1),
        RetryDelay = _ => Poll,
        RestartDelay = Poll,
        StopTimeout = TimeSpan.Zero,
        ShutdownTimeout = Drain,
    };
}
