using System.Text.Json;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live.Dashboard;

/// <summary>Keeps the numbers of documents per status current on all open dashboards.</summary>
internal sealed class CountsBroadcaster(SubscriptionRegistry subscriptions, IDbContextFactory<ReviewDb> contexts)
{
    // Set by the hub's listening loop and by requests that open a stream; cleared by its counting loop.
    private volatile bool _changed;

    // Written by the counting loop; read by requests that open a stream.
    private volatile byte[]? _message;

    // Of the counting loop alone.
    private string? _shown;

    /// <summary>The next refresh has something to count.</summary>
    public void MarkChanged() => _changed = true;

    /// <summary>Sends the counts as they were last broadcast.</summary>
    public void SendTo(DashboardSubscription subscription)
    {
        if (_message is { } message)
        {
            subscription.Send(message);
        }
    }

    /// <summary>Counts where something changed and somebody looks, and sends counts that are not those shown.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        if (!_changed || subscriptions.IsEmpty())
        {
            return;
        }

        _changed = false;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var counts = await db.CountByStatusAsync(ct);
        var json = JsonSerializer.Serialize(counts.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value));
        if (json != _shown)
        {
            _shown = json;
            var message = DashboardMessage.Event("counts", json);
            _message = message;
            subscriptions.Broadcast(message);
        }
    }
}
