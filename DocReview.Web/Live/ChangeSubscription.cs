using System.Threading.Channels;
using DocReview.Domain.Adapters.Redis;

namespace DocReview.Web.Live;

/// <summary>What a stream receives: a change, or that it may have missed some and must read the database again.</summary>
/// <param name="Change">Null for <see cref="Resync"/>.</param>
internal sealed record FeedItem(DocumentChange? Change)
{
    public static readonly FeedItem Resync = new((DocumentChange?)null);
}

/// <summary>One stream's view of the feed, with bounded memory: a reader that falls behind gets one resync for all it missed.</summary>
internal sealed class ChangeSubscription(Action<ChangeSubscription> ended) : IDisposable
{
    private const int Capacity = 1024;

    private readonly Channel<FeedItem> _items = Channel.CreateBounded<FeedItem>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private int _behind;

    /// <summary>Waits for items until disposed or cancelled.</summary>
    public async IAsyncEnumerable<FeedItem> ReadAllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var item in _items.Reader.ReadAllAsync(ct))
        {
            if (Interlocked.Exchange(ref _behind, 0) == 1)
            {
                while (_items.Reader.TryRead(out _))
                {
                    // The resync covers whatever else is waiting.
                }

                yield return FeedItem.Resync;
                continue;
            }

            yield return item;
        }
    }

    public void Dispose()
    {
        ended(this);
        _items.Writer.TryComplete();
    }

    internal void Send(FeedItem item)
    {
        if (!_items.Writer.TryWrite(item))
        {
            Volatile.Write(ref _behind, 1);
        }
    }
}
