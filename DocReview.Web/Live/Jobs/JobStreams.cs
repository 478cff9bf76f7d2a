using System.Collections.Concurrent;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Live.Jobs;

/// <summary>
/// Wakes the open streams of jobs: one subscription to changes for all of them, one rendering of an event however many
/// subscribe to it, and one question to the database for all where Redis reports nothing.
/// </summary>
internal sealed class JobStreams(
    ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, IOptions<LiveOptions> options, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<JobStreams> log) : BackgroundService
{
    // Documents whose events are read in one query.
    private const int BatchSize = 500;

    private readonly ConcurrentDictionary<Guid, JobTopic> _topics = new();

    /// <summary>Subscribes to a document's events from now on. Disposing ends it.</summary>
    public JobSubscriber Subscribe(Guid documentId)
    {
        while (true)
        {
            var topic = _topics.GetOrAdd(documentId, _ => new JobTopic());
            if (topic.TryJoin(out var subscriber, leave: () => Leave(documentId, topic)))
            {
                return subscriber;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = lifetime.ApplicationStopping.Register(EndAll);
        await Task.WhenAll(ListenAsync(stoppingToken), PollAsync(stoppingToken), SendHeartbeatsAsync(stoppingToken));
    }

    // Before the server waits for open requests, or it would wait for these until it gives up.
    private void EndAll()
    {
        foreach (var topic in _topics.Values)
        {
            topic.End();
        }
    }

    private async Task ListenAsync(CancellationToken ct)
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
                topic.Publish(change.Events);
            }
        }
    }

    private async Task PollAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await CatchUpAsync(ct);
        }
    }

    private async Task SendHeartbeatsAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.Value.HeartbeatInterval, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            foreach (var topic in _topics.Values)
            {
                topic.SendHeartbeat();
            }
        }
    }

    // What Redis lost: the newest numbers of all documents with subscribers in one question, and the events of those that moved.
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
            foreach (var some in behind.Chunk(BatchSize))
            {
                await PublishAsync(db, some, ct);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("Streams wait for the database: {Reason}", error.Message);
        }
    }

    private async Task PublishAsync(ReviewDb db, Guid[] documentIds, CancellationToken ct)
    {
        var events = await db.JobEvents.AsNoTracking().Where(e => documentIds.Contains(e.DocumentId)).OrderBy(e => e.Seq).ToListAsync(ct);
        foreach (var ofDocument in events.GroupBy(e => e.DocumentId))
        {
            if (_topics.TryGetValue(ofDocument.Key, out var topic))
            {
                topic.Publish([.. ofDocument]);
            }
        }
    }

    private void Leave(Guid documentId, JobTopic topic) => _topics.TryRemove(new(documentId, topic));
}
