using System.Collections.Concurrent;

namespace DocReview.Web.Live;

/// <summary>How many streams each client holds open: tabs of one desk are many, but not endless.</summary>
internal sealed class StreamSlots
{
    private const int PerClient = 32;

    private readonly ConcurrentDictionary<string, int> _taken = new();

    /// <summary>A slot to dispose of when the stream ends, or null where the client has enough.</summary>
    public IDisposable? Take(string client)
    {
        var count = _taken.AddOrUpdate(client, 1, (_, taken) => taken + 1);
        var slot = new Slot(() => GiveBack(client));
        if (count <= PerClient)
        {
            return slot;
        }

        slot.Dispose();
        return null;
    }

    private void GiveBack(string client)
    {
        var left = _taken.AddOrUpdate(client, 0, (_, taken) => taken - 1);
        if (left == 0)
        {
            _taken.TryRemove(new(client, 0));
        }
    }

    private sealed class Slot(Action giveBack) : IDisposable
    {
        public void Dispose() => giveBack();
    }
}
