using System.Diagnostics.CodeAnalysis;
using DocReview.Domain.Documents;

namespace DocReview.Web.Live.Jobs;

/// <summary>All who subscribed to one document.</summary>
internal sealed class JobTopic
{
    private readonly Lock _lock = new();
    private readonly HashSet<JobSubscriber> _subscribers = [];
    private bool _isClosed;
    private int _newest;

    /// <summary>Number of the newest event that was published, 0 before the first.</summary>
    public int Newest => Volatile.Read(ref _newest);

    /// <summary>False where the last subscriber has just left and the topic with it.</summary>
    public bool TryJoin([NotNullWhen(true)] out JobSubscriber? subscriber, Action leave)
    {
        lock (_lock)
        {
            subscriber = _isClosed ? null : new JobSubscriber(left => Leave(left, leave));
            return subscriber is not null && _subscribers.Add(subscriber);
        }
    }

    /// <summary>Publishes events in order but for those that were published before. Subscribers see by the numbers what they know or have
    /// missed.</summary>
    public void Publish(IReadOnlyList<JobEvent> events)
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

    public void SendHeartbeat()
    {
        lock (_lock)
        {
            foreach (var subscriber in _subscribers)
            {
                subscriber.SendHeartbeat();
            }
        }
    }

    public void End()
    {
        lock (_lock)
        {
            foreach (var subscriber in _subscribers)
            {
                subscriber.End();
            }
        }
    }

    private void SendToAll(JobSignal signal)
    {
        foreach (var subscriber in _subscribers)
        {
            subscriber.Send(signal);
        }
    }

    private void Leave(JobSubscriber subscriber, Action closed)
    {
        lock (_lock)
        {
            _subscribers.Remove(subscriber);
            if (_subscribers.Count > 0)
            {
                return;
            }

            _isClosed = true;
        }

        closed();
    }
}
