using System.Runtime.CompilerServices;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live.Jobs;

/// <summary>
/// One client's stream. Subscribes first and reads the database then, so nothing falls between; a signal whose number is
/// not the next one sends it back to the database.
/// </summary>
/// <param name="last">Number of the last event that the client knows.</param>
internal sealed class JobStream(IDbContextFactory<ReviewDb> contexts, JobStreams streams, Guid documentId, Guid jobId, int last)
{
    // How soon a client that lost the stream comes back.
    private const int ReconnectMilliseconds = 2000;

    private int _last = last;
    private bool _hasEnded;

    /// <summary>Messages until the attempt has ended or the server stops.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        yield return SseMessage.Reconnect(ReconnectMilliseconds);
        using var subscriber = streams.Subscribe(documentId);
        while (!_hasEnded && !subscriber.HasEnded)
        {
            foreach (var signal in await StoredAsync(ct))
            {
                yield return signal.Message;
            }

            await foreach (var signal in NextAsync(subscriber, ct))
            {
                yield return signal.Message;
            }
        }
    }

    private async Task<List<JobSignal>> StoredAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = await db.JobEvents.AsNoTracking().Where(e => e.DocumentId == documentId && e.Seq > _last).OrderBy(e => e.Seq)
            .ToListAsync(ct);
        return [.. events.Select(JobSignal.Of).Where(Concerns)];
    }

    // For as long as each is the one after the last.
    private async IAsyncEnumerable<JobSignal> NextAsync(JobSubscriber subscriber, [EnumeratorCancellation] CancellationToken ct)
    {
        if (_hasEnded)
        {
            yield break;
        }

        await foreach (var signal in subscriber.Signals.ReadAllAsync(ct))
        {
            if (signal.Seq > _last + 1)
            {
                yield break;
            }

            if (signal == JobSignal.Heartbeat || (signal.Seq == _last + 1 && Concerns(signal)))
            {
                yield return signal;
            }

            if (_hasEnded)
            {
                yield break;
            }
        }
    }

    // An earlier job of the document counts in the numbers, but is not this stream's.
    private bool Concerns(JobSignal signal)
    {
        _last = signal.Seq;
        _hasEnded = JobStage.IsTerminal(signal.Stage);
        return signal.JobId == jobId;
    }
}
