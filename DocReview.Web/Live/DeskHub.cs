using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live;

/// <summary>
/// Keeps every open dashboard current: a changed row is read and rendered once, however many pages show it, and changes
/// that come faster than rendering are taken together.
/// </summary>
internal sealed class DeskHub(
    ChangeFeed feed, RowMessages rows, IDbContextFactory<ReviewDb> contexts, IHostApplicationLifetime lifetime, ILogger<DeskHub> log)
    : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CountInterval = TimeSpan.FromSeconds(1);

    private readonly StreamRegister _streams = new();
    private readonly Newcomers _newcomers = new();
    private readonly ConcurrentDictionary<Guid, byte> _changed = new();
    private readonly SemaphoreSlim _work = new(0);
    private volatile bool _arrivals;
    private volatile bool _countsChanged;
    private volatile byte[]? _counts;
    private string? _countsShown;

    /// <summary>Messages from now on, beginning with what pages are told on opening. Disposing ends it.</summary>
    public DeskStream Open(IReadOnlyCollection<Guid> documents, DateTimeOffset? newSince)
    {
        var stream = new DeskStream(documents, newSince, _streams.Remove);
        _streams.Add(stream);
        Greet(stream);
        return stream;
    }

    /// <summary>Sends what a stream has missed besides its rows.</summary>
    public void Greet(DeskStream stream)
    {
        SendArrivals(stream);
        if (_counts is { } counts)
        {
            stream.Send(counts);
        }

        _countsChanged = true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var closing = lifetime.ApplicationStopping.Register(_streams.CloseAll);
        await Task.WhenAll(
            ListenAsync(stoppingToken), RenderAsync(stoppingToken),
            EveryAsync(PingInterval, () => Task.FromResult(Broadcast(LiveMessage.Event("ping", ""))), stoppingToken),
            EveryAsync(CountInterval, () => CountAsync(stoppingToken), stoppingToken));
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        using var subscription = feed.Subscribe();
        await LoadNewcomersAsync(ct);
        await foreach (var item in subscription.ReadAllAsync(ct))
        {
            if (item.Change is { } change)
            {
                Note(change);
            }
            else
            {
                await LoadNewcomersAsync(ct);
                _streams.Watched().ForEach(Mark);
            }

            _work.Release();
        }
    }

    private void Note(DocumentChange change)
    {
        _countsChanged = true;
        if (change.Events.FirstOrDefault(happened => happened.Seq == 1) is { } first)
        {
            _newcomers.Add(first.At, change.DocumentId);
            _arrivals = true;
        }

        if (_streams.IsWatched(change.DocumentId))
        {
            Mark(change.DocumentId);
        }
    }

    private void Mark(Guid document) => _changed[document] = 0;

    private async Task RenderAsync(CancellationToken ct)
    {
        while (true)
        {
            await _work.WaitAsync(ct);
            await Guarded(() => RenderChangedAsync(ct));
            await Task.Delay(Breath, ct);
        }
    }

    private async Task RenderChangedAsync(CancellationToken ct)
    {
        if (_arrivals)
        {
            _arrivals = false;
            _streams.All().ForEach(SendArrivals);
        }

        var ids = _changed.Keys.Where(id => _changed.TryRemove(id, out _)).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        foreach (var (id, html) in await rows.ReadAsync(ids, ct))
        {
            var message = LiveMessage.Part(html);
            _streams.Watching(id).ForEach(stream => stream.Send(message));
        }
    }

    private async Task CountAsync(CancellationToken ct)
    {
        if (!_countsChanged || _streams.All().Count == 0)
        {
            return;
        }

        _countsChanged = false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.CountByStatusAsync(ct);
        var json = JsonSerializer.Serialize(counts.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value));
        if (json != _countsShown)
        {
            _countsShown = json;
            _counts = LiveMessage.Event("counts", json);
            Broadcast(_counts);
        }
    }

    private void SendArrivals(DeskStream stream)
    {
        if (stream.NewSince is { } since && _newcomers.CountSince(since) is > 0 and var count)
        {
            stream.Send(LiveMessage.Event("list-changed", count.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private async Task LoadNewcomersAsync(CancellationToken ct) => await Guarded(async () =>
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.Documents.OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
            .Select(d => new { d.UploadedAt, d.Id }).Take(Newcomers.Cap).ToListAsync(ct);
        newest.ForEach(document => _newcomers.Add(document.UploadedAt, document.Id));
        _arrivals = true;
    });

    private bool Broadcast(byte[] message)
    {
        _streams.All().ForEach(stream => stream.Send(message));
        return true;
    }

    private async Task EveryAsync(TimeSpan interval, Func<Task> act, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(interval);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await Guarded(act);
        }
    }

    // A database that is away must not end live updates for good: the next change or resync renders again.
    private async Task Guarded(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning(error, "Open dashboards could not be brought up to date");
        }
    }
}
