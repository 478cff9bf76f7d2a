using Hangfire.PostgreSql;
using Hangfire.States;
using Hangfire.Storage;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// A connection whose locks die with their holder; those of the package are rows, which outlive a killed process by ten
/// minutes. One job's locks are none at all: which of two runs may write is decided by the lease in our own row, and nothing
/// else (no continuation, no deletion by hand) changes a job while it runs.
/// </summary>
internal sealed class DocumentQueueConnection(
    PostgreSqlStorage storage, string connectionString, IReadOnlyDictionary<string, ProcessingState> running)
    : PostgreSqlConnection(storage)
{
    private const string JobPrefix = "job:";

    public override IDisposable AcquireDistributedLock(string resource, TimeSpan timeout) =>
        resource.StartsWith(JobPrefix, StringComparison.Ordinal)
            ? NoLock.Instance
            : SessionLock.Acquire(connectionString, resource, timeout);

    public override StateData GetStateData(string jobId) => running.TryGetValue(jobId, out var state)
        ? new StateData { Name = state.Name, Reason = state.Reason, Data = state.SerializeData() }
        : base.GetStateData(jobId);

    private sealed class NoLock : IDisposable
    {
        public static readonly NoLock Instance = new();

        public void Dispose()
        {
            // Nothing was taken.
        }
    }
}
