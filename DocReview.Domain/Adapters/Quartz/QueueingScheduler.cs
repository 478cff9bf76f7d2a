using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DocReview.Domain.Adapters.Quartz;

/// <summary>
/// A worker's second scheduler, which never starts and only takes triggers, as the web's does. The one that runs jobs
/// takes none once it has been told to end: just when documents are handed back.
/// </summary>
internal sealed class QueueingScheduler : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public QueueingScheduler(Action<IQuartzBuilder> describe, ILoggerFactory logs)
    {
        var services = new ServiceCollection();
        services.AddSingleton(logs).AddLogging().AddQuartz(describe);
        _services = services.BuildServiceProvider();
        Schedulers = _services.GetRequiredService<ISchedulerFactory>();
    }

    /// <summary>Makes the scheduler when it is first asked for.</summary>
    public ISchedulerFactory Schedulers { get; }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
