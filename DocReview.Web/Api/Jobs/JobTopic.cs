using System.Diagnostics.CodeAnalysis;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Jobs;

/// <summary>All who listen to one document.</summary>
internal sealed class JobTopic
{
    private readonly Lock _lock = new();
    private readonly HashSet<JobListener> _listeners = [];
    private bool _isClosed;
    private int _newest;

    /// <summary>Number of the newest event that was told, 0 before the first.</summary>
    public int Newest => Volatile.Read(ref _newest);

    /// <summary>False where the last listener has just left and the topic with it.</summary>
    public bool TryJoin([NotNullWhen(true)] out JobListener? listener, Action leave)
    {
        lock (_lock)
        {
            listener = _isClosed ? null : new JobListener(left => Leave(left, leave));
            return listener is not null && _listeners.Add(listener);
        }
    }

    /// <summary>Tells events in order but for those that were told before. Listeners see by the numbers what they know or have missed.</summary>
    public void Tell(IReadOnlyList<JobEvent> events)
    {
        lock (_lock)
        {
            foreach (var signal in events.Where(e => e.Seq > _newest).OrderBy(e => e.Seq).Select(JobSignal.Of))
            {
                _newest = signal.Seq;
                SendToAll(signal);
            }
        }
    }

    public void Ping()
    {
        lock (_lock)
        {
            foreach (var listener in _listeners)
            {
                listener.Ping();
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            foreach (var listener in _listeners)
            {
                listener.End();
            }
        }
    }

    private void SendToAll(JobSignal signal)
    {
        foreach (var listener in _listeners)
        {
            listener.Send(signal);
        }
    }

    private void Leave(JobListener listener, Action closed)
    {
        lock (_lock)
        {
            _listeners.Remove(listener);
            if (_listeners.Count > 0)
            {
                return;
            }

            _isClosed = true;
        }

        closed();
    }
}
