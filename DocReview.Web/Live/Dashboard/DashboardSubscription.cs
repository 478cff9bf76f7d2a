using System.Threading.Channels;

namespace DocReview.Web.Live.Dashboard;

/// <summary>What one open dashboard follows, and the messages that wait for it. Bounded: who falls behind is sent the state anew.</summary>
internal sealed class DashboardSubscription(
    IReadOnlyCollection<Guid> documents, DateTimeOffset? newSince, Action<DashboardSubscription> ended) : IDisposable
{
    private const int Capacity = 256;

    private readonly Channel<byte[]> _messages = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    private int _behind;

    /// <summary>The rows that it shows.</summary>
    public IReadOnlyCollection<Guid> Documents { get; } = documents;

    /// <summary>Documents uploaded later are news to it; null where it does not show the newest.</summary>
    public DateTimeOffset? NewSince { get; } = newSince;

    public ChannelReader<byte[]> Messages => _messages.Reader;

    public void Send(byte[] message)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            Volatile.Write(ref _behind, 1);
        }
    }

    /// <summary>Whether messages were lost since it was last asked.</summary>
    public bool FellBehind() => Interlocked.Exchange(ref _behind, 0) == 1;

    /// <summary>Ends the stream; its reader sees the end of the messages.</summary>
    public void Close() => _messages.Writer.TryComplete();

    public void Dispose()
    {
        Close();
        ended(this);
    }
}
