using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Listing;

/// <summary>How many documents match a filter.</summary>
/// <param name="Number">As far as it was counted.</param>
/// <param name="IsCapped">There are more.</param>
public readonly record struct DocumentCount(long Number, bool IsCapped);

/// <summary>A stretch of a list.</summary>
/// <param name="Ids">The documents, in order.</param>
/// <param name="Total">How many the filter lets through.</param>
public sealed record DocumentSlice(List<Guid> Ids, DocumentCount Total);

/// <summary>
/// The list behind the dashboard and the API: which documents match, in which order, how many. Stays fast at a million
/// rows: every query walks along an index that has the order and stops where the stretch is full; counts are kept or capped.
/// </summary>
public sealed class DocumentList(ReviewDb db)
{
    private const int CountAtMost = 10_000;

    // Words of one or two letters have no trigrams: each row is looked at.
    private const int CountFoundAtMost = 1_000;

    /// <summary>The documents of a stretch, and how many there are in all: counted to 10,000, in a search to 1,000.</summary>
    public async Task<DocumentSlice> ReadAsync(DocumentFilter filter, DocumentRange range, CancellationToken ct)
    {
        if (!filter.IsSearch)
        {
            return new(await IdsAsync(filter, range, ct), await CountAsync(filter, ct));
        }

        // All that words find, in no order, one more than is counted at most: looking them up twice, to count and to order,
        // would cost twice. Where there are more, the order of time has a page of them soon.
        var found = await db.Documents.Matching(filter).Take(CountFoundAtMost + 1)
            .Select(d => new DocumentCursor(d.CurrentStatus, d.UploadedAt, d.Id)).ToListAsync(ct);
        return found.Count <= CountFoundAtMost
            ? new(Stretch(found, range), new(found.Count, false))
            : new(await IdsAsync(filter, range, ct), new(CountFoundAtMost, true));
    }

    /// <summary>The documents of a stretch, read along the indexes.</summary>
    public Task<List<Guid>> IdsAsync(DocumentFilter filter, DocumentRange range, CancellationToken ct) =>
        range.Order.IsByStatus ? ByStatusAsync(filter, range, ct) : ByTimeAsync(filter, range, ct);

    /// <summary>When the newest document was uploaded; the beginning of time where there is none.</summary>
    public async Task<DateTimeOffset> NewestAsync(CancellationToken ct) => await DocumentOrder.Forwards(DocumentSort.NewestFirst)
        .Sort(db.Documents).Select(d => (DateTimeOffset?)d.UploadedAt).FirstOrDefaultAsync(ct) ?? DateTimeOffset.UnixEpoch;

    /// <summary>The document directly behind a place, in the order of uploads; null where there is none.</summary>
    public async Task<Guid?> NextAsync(DocumentCursor place, DocumentSort sort, CancellationToken ct)
    {
        var next = await ByTimeAsync(new DocumentFilter(), new DocumentRange(sort, Take: 1, After: place), ct);
        return next.Count > 0 ? next[0] : null;
    }

    private static List<Guid> Stretch(List<DocumentCursor> all, DocumentRange range)
    {
        var order = range.Order;
        var after = range.Cursor is { } cursor ? all.Where(place => order.Compare(place, cursor) > 0) : all;
        return [.. after.Order(order).Skip(range.Skip).Take(range.Take).Select(place => place.Id)];
    }

    private async Task<DocumentCount> CountAsync(DocumentFilter filter, CancellationToken ct)
    {
        if (!filter.IsNarrowed)
        {
            var counts = await db.CountByStatusAsync(ct);
            return new(counts.Where(count => filter.Allows(count.Key)).Sum(count => count.Value), false);
        }

        var total = await db.Documents.Matching(filter).Take(CountAtMost + 1).CountAsync(ct);
        return new(Math.Min(total, CountAtMost), total > CountAtMost);
    }

    // Several statuses: the index has the order within each, so the first rows of each are merged. Ids come from the index
    // alone: a deep stretch then skips ids and not rows.
    private Task<List<Guid>> ByTimeAsync(DocumentFilter filter, DocumentRange range, CancellationToken ct)
    {
        var order = range.Order;
        var most = range.Skip + range.Take;
        var matching = order.After(db.Documents.Matching(filter with { Statuses = null }), range.Cursor);
        var sorted = filter.Statuses switch
        {
            null or [] => order.Sort(matching),
            [var only] => order.Sort(matching.Where(d => d.CurrentStatus == only)),
            var some => order.Sort(some
                .Select(status => order.Sort(matching.Where(d => d.CurrentStatus == status)).Take(most))
                .Aggregate((all, next) => all.Concat(next))),
        };
        return sorted.Select(d => d.Id).Skip(range.Skip).Take(range.Take).ToListAsync(ct);
    }

    // One status after the other, at most six short walks: each is a range of the index, where a sort over all of them would
    // read every row.
    private async Task<List<Guid>> ByStatusAsync(DocumentFilter filter, DocumentRange range, CancellationToken ct)
    {
        var ids = new List<Guid>();
        var skip = range.Skip;
        foreach (var status in range.Order.Statuses(filter.Statuses, range.Cursor?.Status))
        {
            if (skip > 0 && await CountAsync(filter, status, ct) is var here && here <= skip)
            {
                skip -= (int)here;
                continue;
            }

            ids.AddRange(await WithinStatusAsync(filter, status, range with { Skip = skip, Take = range.Take - ids.Count }, ct));
            skip = 0;
            if (ids.Count >= range.Take)
            {
                break;
            }
        }

        return ids;
    }

    private Task<List<Guid>> WithinStatusAsync(DocumentFilter filter, DocumentStatus status, DocumentRange range, CancellationToken ct)
    {
        var order = range.Order;
        var matching = db.Documents.Matching(filter with { Statuses = null }).Where(d => d.CurrentStatus == status);
        return order.Sort(order.After(matching, range.Cursor?.Status == status ? range.Cursor : null))
            .Select(d => d.Id).Skip(range.Skip).Take(range.Take).ToListAsync(ct);
    }

    private async Task<long> CountAsync(DocumentFilter filter, DocumentStatus status, CancellationToken ct) => filter.IsNarrowed
        ? await db.Documents.Matching(filter with { Statuses = null }).LongCountAsync(d => d.CurrentStatus == status, ct)
        : (await db.CountByStatusAsync(ct))[status];
}
