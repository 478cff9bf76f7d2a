using System.Collections.Concurrent;
using System.Text.Json;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using StackExchange.Redis;

namespace DocReview.Web.Live;

/// <summary>
/// The process's one subscription to changes, fanned out to its open streams. It only wakes them: a stream that was
/// slow, or a Redis that was unavailable, is asked by <see cref="FeedItem.Resync"/> to read the database again.
/// </summary>
internal sealed class ChangeFeed(RedisLink redis, ILogger<ChangeFeed> log) : BackgroundService
{
    private static readonly TimeSpan HealthInterval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ChangeSubscription, byte> _subscriptions = new();

    /// <summary>Changes from now on. Disposing ends it.</summary>
    public ChangeSubscription Subscribe()
    {
        var subscription = new ChangeSubscription(ended => _subscriptions.TryRemove(ended, out _));
        _subscriptions[subscription] = 0;
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscriber = await SubscribeToRedisAsync(stoppingToken);
        var wasConnected = true;
        using var timer = new PeriodicTimer(HealthInterval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var connected = subscriber.IsConnected(RedisNames.Changes);
            if (connected && !wasConnected)
            {
                log.LogInformation("Redis is back; open streams read the database again");
                SendToAll(FeedItem.Resync);
            }

            wasConnected = connected;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            subscription.Dispose();
        }

        await base.StopAsync(cancellationToken);
    }

    private async Task<ISubscriber> SubscribeToRedisAsync(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                var subscriber = (await redis.SubscriberAsync().WaitAsync(ct))!;
                // As a queue, which keeps the order of messages; handlers given directly may overtake each other.
                (await subscriber.SubscribeAsync(RedisNames.Changes)).OnMessage(received => OnMessage(received.Message));
                SendToAll(FeedItem.Resync);
                return subscriber;
            }
            catch (Exception error) when (error is RedisException or TimeoutException)
            {
                log.LogWarning("Not subscribed to changes: {Reason}", error.Message);
                await Task.Delay(HealthInterval, ct);
            }
        }
    }

    private void OnMessage(RedisValue message)
    {
        try
        {
            SendToAll(new FeedItem(JsonSerializer.Deserialize<DocumentChange>((string)message!, DomainJson.Options)));
        }
        catch (JsonException error)
        {
            log.LogWarning(error, "A change could not be read");
        }
    }

    private void SendToAll(FeedItem item)
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            subscription.Send(item);
        }
    }
}
