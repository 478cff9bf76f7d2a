using Hangfire.PostgreSql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Gives all workers of a process the same queue, which others may wake. Hangfire's long polling would open a connection for
/// each of them, and listens only after its first look.
/// </summary>
internal sealed class WokenQueueProvider(PostgreSqlStorage storage, PostgreSqlStorageOptions options, WokenQueue queue)
    : IPersistentJobQueueProvider
{
    public IPersistentJobQueue GetJobQueue() => queue;

    public IPersistentJobQueueMonitoringApi GetJobQueueMonitoringApi() =>
        new PostgreSqlJobQueueProvider(storage, options).GetJobQueueMonitoringApi();
}
