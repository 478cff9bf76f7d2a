using System.Collections.Concurrent;

namespace DocReview.Jobs.Processing;

/// <summary>The jobs that this process runs now, so that a request to stop one reaches it.</summary>
internal sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> _running = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Cancelled when this process is told to end.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Registers a run; the token ends with the process, after the time limit, or when the job is stopped.</summary>
    public CancellationTokenSource Track(Guid jobId, TimeSpan limit)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        source.CancelAfter(limit);
        _running[jobId] = source;
        return source;
    }

    public void Forget(Guid jobId, CancellationTokenSource source) => _running.TryRemove(new(jobId, source));

    /// <summary>Whether this process runs the job now.</summary>
    public bool Has(Guid jobId) => _running.ContainsKey(jobId);

    /// <summary>All that this process runs now.</summary>
    public Guid[] Ids() => [.. _running.Keys];

    /// <summary>Stops every run, those that begin after it too: the process ends.</summary>
    public void StopAll() => _stopping.Cancel();

    /// <summary>Stops a run, if it is here.</summary>
    public void Interrupt(Guid jobId)
    {
        if (_running.TryGetValue(jobId, out var source))
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in this very moment.
            }
        }
    }
}
