using System.Runtime.CompilerServices;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Jobs;

/// <summary>
/// One reader's stream. Listens first and reads the database then, so nothing falls between; a signal whose number is
/// not the next one sends it back to the database.
/// </summary>
/// <param name="last">Number of the last event that the reader knows.</param>
internal sealed class JobStream(IDbContextFactory<ReviewDb> contexts, JobStreams streams, Guid documentId, Guid jobId, int last)
{
    private int _last = last;
    private bool _hasEnded;

    /// <summary>Messages until the attempt has ended or the server stops.</summary>
    public async IAsyncEnumerable<JobSignal> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        using var listener = streams.Listen(documentId);
        while (!_hasEnded && !listener.HasEnded)
        {
            foreach (var signal in await StoredAsync(ct))
            {
                yield return signal;
            }

            await foreach (var signal in NextAsync(listener, ct))
            {
                yield return signal;
            }
        }
    }

    private async Task<List<JobSignal>> StoredAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var events = await db.JobEvents.AsNoTracking().Where(e => e.DocumentId == documentId && e.Seq > _last).OrderBy(e => e.Seq).ToListAsync(ct);
        return [.. events.Select(JobSignal.Of).Where(Concerns)];
    }

    // For as long as each is the one after the last.
    private async IAsyncEnumerable<JobSignal> NextAsync(JobListener listener, [EnumeratorCancellation] CancellationToken ct)
    {
        if (_hasEnded)
        {
            yield break;
        }

        await foreach (var signal in listener.Signals.ReadAllAsync(ct))
        {
            if (signal.Seq > _last + 1)
            {
                yield break;
            }

            if (signal == JobSignal.Ping || (signal.Seq == _last + 1 && Concerns(signal)))
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
