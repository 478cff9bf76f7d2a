using System.Collections.Concurrent;
using DocReview.Web.Pages.Documents;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Live.Dashboard;

/// <summary>
/// Keeps every open dashboard current: a changed row is read and rendered once, however many pages show it, and changes
/// that come faster than rendering are taken together. Four loops: one listens for changes, one renders rows, one counts,
/// one sends heartbeats.
/// </summary>
internal sealed class DashboardHub(
    ChangeFeed feed, RowMessages rows, SubscriptionRegistry subscriptions, CountsBroadcaster counts, ArrivalsBroadcaster arrivals,
    IOptions<LiveOptions> options, IHostApplicationLifetime lifetime, ILogger<DashboardHub> log)
    : BackgroundService
{
    // Written by the listening loop, emptied by the rendering loop.
    private readonly ConcurrentDictionary<Guid, byte> _changedRows = new();

    // Released by the listening loop, awaited by the rendering loop.
    private readonly SemaphoreSlim _work = new(0);

    /// <summary>Messages from now on, beginning with what pages are sent on opening. Disposing ends it.</summary>
    public DashboardSubscription Open(IReadOnlyCollection<Guid> documents, DateTimeOffset? newSince)
    {
        var subscription = new DashboardSubscription(documents, newSince, subscriptions.Remove);
        subscriptions.Add(subscription);
        SendSnapshot(subscription);
        return subscription;
    }

    /// <summary>Sends what a page has missed besides its rows.</summary>
    public void SendSnapshot(DashboardSubscription subscription)
    {
        arrivals.SendTo(subscription);
        counts.SendTo(subscription);
        counts.MarkChanged();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var closing = lifetime.ApplicationStopping.Register(subscriptions.CloseAll);
        await Task.WhenAll(
            ListenAsync(stoppingToken), RenderAsync(stoppingToken),
            EveryAsync(options.Value.HeartbeatInterval, SendHeartbeatAsync, stoppingToken),
            EveryAsync(options.Value.CountInterval, counts.RefreshAsync, stoppingToken));
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        using var subscription = feed.Subscribe();
        await Guarded(arrivals.LoadAsync, ct);
        await foreach (var item in subscription.ReadAllAsync(ct))
        {
            if (item.Change is { } change)
            {
                counts.MarkChanged();
                arrivals.Note(change);
                if (subscriptions.IsWatched(change.DocumentId))
                {
                    MarkChanged(change.DocumentId);
                }
            }
            else
            {
                await Guarded(arrivals.LoadAsync, ct);
                subscriptions.Watched().ForEach(MarkChanged);
            }

            _work.Release();
        }
    }

    private void MarkChanged(Guid document) => _changedRows[document] = 0;

    private async Task RenderAsync(CancellationToken ct)
    {
        while (true)
        {
            await _work.WaitAsync(ct);
            await Guarded(RenderChangedAsync, ct);
            await Task.Delay(options.Value.RenderDebounce, ct);
        }
    }

    private async Task RenderChangedAsync(CancellationToken ct)
    {
        arrivals.SendPending();
        var ids = _changedRows.Keys.Where(id => _changedRows.TryRemove(id, out _)).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var (id, html) in await rows.ReadAsync(ids, ct))
        {
            var message = DashboardMessage.Part(html);
            subscriptions.Watching(id).ForEach(subscription => subscription.Send(message));
        }
    }

    private Task SendHeartbeatAsync(CancellationToken ct)
    {
        subscriptions.Broadcast(DashboardMessage.Event("ping", ""));
        return Task.CompletedTask;
    }

    private async Task EveryAsync(TimeSpan interval, Func<CancellationToken, Task> act, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await Guarded(act, ct);
        }
    }

    // A database that is unavailable must not end live updates for good: the next change or resync renders again.
    private async Task Guarded(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        try
        {
            await act(ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Open dashboards could not be brought up to date");
        }
    }
}
