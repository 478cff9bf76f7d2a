using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Api.Jobs;

/// <summary>How many streams may be open; section <c>Streams</c>.</summary>
internal sealed class StreamOptions
{
    /// <summary>For one client in one process.</summary>
    [Range(1, 1_000_000)]
    public int PerClient { get; set; } = 2500;
}

/// <summary>Counts the open streams of each client, so that one cannot take all connections.</summary>
internal sealed class StreamSlots(IOptions<StreamOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _open = new();

    /// <summary>A slot, to be disposed of when the stream ends; null where the client has all of its own.</summary>
    public IDisposable? Take(string client)
    {
        if (_open.AddOrUpdate(client, 1, (_, count) => count + 1) <= options.Value.PerClient)
        {
            return new Slot(this, client);
        }

        Release(client);
        return null;
    }

    private void Release(string client)
    {
        if (_open.AddOrUpdate(client, 0, (_, count) => count - 1) <= 0)
        {
            _open.TryRemove(new(client, 0));
        }
    }

    private sealed class Slot(StreamSlots slots, string client) : IDisposable
    {
        public void Dispose() => slots.Release(client);
    }
}
