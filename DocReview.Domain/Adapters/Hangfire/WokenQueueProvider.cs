using Hangfire.PostgreSql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// One queue that all workers of a process wait at and that others may wake. Hangfire's long polling would open a
/// connection for each of them, and listens only after its first look.
/// </summary>
internal sealed class WokenQueueProvider(PostgreSqlStorage storage, PostgreSqlStorageOptions options) : IPersistentJobQueueProvider
{
    private readonly PostgreSqlJobQueue _queue = new(storage);

    public IPersistentJobQueue GetJobQueue() => _queue;

    public IPersistentJobQueueMonitoringApi GetJobQueueMonitoringApi() =>
        new PostgreSqlJobQueueProvider(storage, options).GetJobQueueMonitoringApi();

    /// <summary>Lets one waiting worker look for a job, or the next that comes.</summary>
    public void Wake() => _queue.FetchNextJob();
}
