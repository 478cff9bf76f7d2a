using System.Threading.Channels;

namespace DocReview.Web.Live.Jobs;

/// <summary>One stream's subscription. Holds little: a stream that falls behind misses signals, and sees it by the numbers.</summary>
internal sealed class JobSubscriber(Action<JobSubscriber> leave) : IDisposable
{
    private const int Capacity = 32;

    private readonly Channel<JobSignal> _signals = Channel.CreateBounded<JobSignal>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<JobSignal> Signals => _signals.Reader;

    /// <summary>The server stops.</summary>
    public bool HasEnded => _signals.Reader.Completion.IsCompleted;

    public void Dispose() => leave(this);

    internal void Send(JobSignal signal) => _signals.Writer.TryWrite(signal);

    // A heartbeat for a stream that has something to send would only push events out.
    internal void SendHeartbeat()
    {
        if (_signals.Reader.Count == 0)
        {
            Send(JobSignal.Heartbeat);
        }
    }

    internal void End() => _signals.Writer.TryComplete();
}
