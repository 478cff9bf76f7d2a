using System.Globalization;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live.Dashboard;

/// <summary>Reports to each open dashboard how many documents were uploaded that it does not show yet.</summary>
internal sealed class ArrivalsBroadcaster(SubscriptionRegistry subscriptions, IDbContextFactory<ReviewDb> contexts)
{
    // Locks itself: filled by the hub's listening loop, counted by its rendering loop and by requests that open a stream.
    private readonly RecentUploads _recent = new();

    // Set by the listening loop; cleared by the rendering loop.
    private volatile bool _pending;

    /// <summary>Takes note of a change where it is the upload of a document, whose first event it holds.</summary>
    public void Note(DocumentChange change)
    {
        if (change.Events.FirstOrDefault(happened => happened.Seq == 1) is { } first)
        {
            _recent.Add(first.At, change.DocumentId);
            _pending = true;
        }
    }

    /// <summary>Reads the newest documents, after messages may have been missed.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var newest = await db.Documents.OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
            .Select(d => new { d.UploadedAt, d.Id }).Take(RecentUploads.Cap).ToListAsync(ct);
        newest.ForEach(document => _recent.Add(document.UploadedAt, document.Id));
        _pending = true;
    }

    /// <summary>Sends all dashboards their number where something was uploaded since the last call.</summary>
    public void SendPending()
    {
        if (_pending)
        {
            _pending = false;
            subscriptions.All().ForEach(SendTo);
        }
    }

    /// <summary>Sends one dashboard its number, if there is any.</summary>
    public void SendTo(DashboardSubscription subscription)
    {
        if (subscription.NewSince is { } since && _recent.CountSince(since) is > 0 and var count)
        {
            subscription.Send(DashboardMessage.Event("list-changed", count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
