using System.Collections.Concurrent;
using DocReview.Domain.Data;
using DocReview.Web.Live;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Jobs;

/// <summary>
/// Wakes the open streams of jobs: one subscription to changes for all of them, one rendering of an event however many
/// read it, and one question to the database for all where Redis tells nothing.
/// </summary>
internal sealed class JobStreams(
    ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<JobStreams> log) : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, JobTopic> _topics = new();

    /// <summary>Listens to a document's events from now on. Disposing ends it.</summary>
    public JobListener Listen(Guid documentId)
    {
        while (true)
        {
            var topic = _topics.GetOrAdd(documentId, _ => new JobTopic());
            if (topic.TryJoin(out var listener, leave: () => Leave(documentId, topic)))
            {
                return listener;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = lifetime.ApplicationStopping.Register(EndAll);
        await Task.WhenAll(HearAsync(stoppingToken), PollAsync(stoppingToken), PingAsync(stoppingToken));
    }

    // Before the server waits for open requests, or it would wait for these until it gives up.
    private void EndAll()
    {
        foreach (var topic in _topics.Values)
        {
            topic.End();
        }
    }

    private async Task HearAsync(CancellationToken ct)
    {
        using var subscription = feed.Subscribe();
        await foreach (var item in subscription.ReadAllAsync(ct))
        {
            if (item.Change is not { } change)
            {
                await CatchUpAsync(ct);
            }
            else if (_topics.TryGetValue(change.DocumentId, out var topic))
            {
                topic.Tell(change.Events);
            }
        }
    }

    private async Task PollAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(PollInterval, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await CatchUpAsync(ct);
        }
    }

    private async Task PingAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(PingInterval, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            foreach (var topic in _topics.Values)
            {
                topic.Ping();
            }
        }
    }

    // What Redis lost: the newest numbers of all listened documents in one question, and the events of those that moved.
    private async Task CatchUpAsync(CancellationToken ct)
    {
        if (_topics.IsEmpty)
        {
            return;
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var ids = _topics.Keys.ToArray();
            var newest = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.EventSeq }).ToListAsync(ct);
            var behind = newest.Where(d => _topics.TryGetValue(d.Id, out var topic) && d.EventSeq > topic.Newest).Select(d => d.Id);
            foreach (var some in behind.Chunk(Batch))
            {
                await TellAsync(db, some, ct);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("Streams wait for the database: {Reason}", error.Message);
        }
    }

    private async Task TellAsync(ReviewDb db, Guid[] documentIds, CancellationToken ct)
    {
        var events = await db.JobEvents.AsNoTracking().Where(e => documentIds.Contains(e.DocumentId)).OrderBy(e => e.Seq).ToListAsync(ct);
        foreach (var ofDocument in events.GroupBy(e => e.DocumentId))
        {
            if (_topics.TryGetValue(ofDocument.Key, out var topic))
            {
                topic.Tell([.. ofDocument]);
            }
        }
    }

    private void Leave(Guid documentId, JobTopic topic) => _topics.TryRemove(new(documentId, topic));
}
