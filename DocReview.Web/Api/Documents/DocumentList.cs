using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Documents;

/// <summary>A page of documents.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Total">How many match; not counted further than 10,000 where more than the status narrows the list, 1,000 where words do.</param>
/// <param name="TotalIsCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="NextCursor">Asks for the next page; null on the last.</param>
internal sealed record DocumentPage(IReadOnlyList<DocumentSummary> Items, long Total, bool TotalIsCapped, string? NextCursor);

/// <summary>Reads lists of documents. Stays fast at a million rows: keyset pages, kept counts, capped counts.</summary>
internal sealed class DocumentList(ReviewDb db)
{
    private const int CountAtMost = 10_000;

    // Words of one or two letters have no trigrams: each row is looked at.
    private const int CountFoundAtMost = 1_000;

    public async Task<DocumentPage> ReadAsync(DocumentListQuery query, CancellationToken ct)
    {
        if (query.IsSearch && await FoundAsync(query, ct) is { Count: <= CountFoundAtMost } found)
        {
            return Page(query, await RowsAsync(DocumentPlace.PageOf(found, query), ct), found.Count, isCapped: false);
        }

        var (total, isCapped) = query.IsSearch ? (CountFoundAtMost, true) : await CountAsync(query, ct);
        var rows = query.Sort is DocumentSort.StatusAscending or DocumentSort.StatusDescending
            ? await ByStatusAsync(query, ct)
            : await RowsAsync(ByTime(query, query.Statuses, query.Cursor), query.Offset, query.Limit + 1, ct);
        return Page(query, rows, total, isCapped);
    }

    private static DocumentPage Page(DocumentListQuery query, List<DocumentSummary> rows, long total, bool isCapped)
    {
        var items = rows.Take(query.Limit).ToList();
        return new(items, total, isCapped, rows.Count > query.Limit ? CursorOf(query.Sort, items[^1]).Encode() : null);
    }

    // All that words find, in no order, one more than is counted at most: looking them up twice, to count and to order, would
    // cost twice. Where there are more, the order of time has a page of them soon.
    private Task<List<DocumentPlace>> FoundAsync(DocumentListQuery query, CancellationToken ct) => db.Documents
        .Matching(query.Filter() with { Statuses = query.Statuses }).Take(CountFoundAtMost + 1)
        .Select(d => new DocumentPlace(d.CurrentStatus, d.UploadedAt, d.Id)).ToListAsync(ct);

    private async Task<(long Total, bool IsCapped)> CountAsync(DocumentListQuery query, CancellationToken ct)
    {
        if (!query.IsNarrowed)
        {
            var counts = await db.CountByStatusAsync(ct);
            return (counts.Where(count => query.Statuses.Count == 0 || query.Statuses.Contains(count.Key)).Sum(count => count.Value), false);
        }

        var total = await db.Documents.Matching(query.Filter() with { Statuses = query.Statuses }).Take(CountAtMost + 1).CountAsync(ct);
        return (Math.Min(total, CountAtMost), total > CountAtMost);
    }

    // Several statuses: the index has the order within each, so the first rows of each are merged.
    private IQueryable<Document> ByTime(DocumentListQuery query, IReadOnlyList<DocumentStatus> statuses, DocumentCursor? cursor)
    {
        var most = query.Offset + query.Limit + 1;
        var narrowed = db.Documents.AsNoTracking().Matching(query.Filter()).After(cursor, query.Sort);
        return statuses switch
        {
            [] => narrowed.InOrder(query.Sort),
            [var only] => narrowed.Where(d => d.CurrentStatus == only).InOrder(query.Sort),
            _ => statuses.Select(status => narrowed.Where(d => d.CurrentStatus == status).InOrder(query.Sort).Take(most))
                .Aggregate((all, next) => all.Concat(next)).InOrder(query.Sort),
        };
    }

    // One status after the other: each is a range of the index, where a sort over all of them would read every row.
    private async Task<List<DocumentSummary>> ByStatusAsync(DocumentListQuery query, CancellationToken ct)
    {
        var rows = new List<DocumentSummary>();
        var skip = query.Offset;
        foreach (var status in DocumentListOrder.Of(query.Statuses, query.Sort, query.Cursor?.Status))
        {
            if (skip > 0 && await CountAsync(query, status, ct) is var here && here <= skip)
            {
                skip -= (int)here;
                continue;
            }

            var cursor = query.Cursor?.Status == status ? query.Cursor : null;
            rows.AddRange(await RowsAsync(ByTime(query, [status], cursor), skip, query.Limit + 1 - rows.Count, ct));
            skip = 0;
            if (rows.Count > query.Limit)
            {
                break;
            }
        }

        return rows;
    }

    private async Task<long> CountAsync(DocumentListQuery query, DocumentStatus status, CancellationToken ct) => query.IsNarrowed
        ? await db.Documents.Matching(query.Filter()).LongCountAsync(d => d.CurrentStatus == status, ct)
        : (await db.CountByStatusAsync(ct))[status];

    // The ids come first, from the index alone, and their rows after: a deep page then skips ids and not rows.
    private async Task<List<DocumentSummary>> RowsAsync(IQueryable<Document> documents, int skip, int take, CancellationToken ct) =>
        await RowsAsync(await documents.Select(d => d.Id).Skip(skip).Take(take).ToListAsync(ct), ct);

    private async Task<List<DocumentSummary>> RowsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Documents.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Join(db.Jobs.AsNoTracking(), d => d.CurrentJobId, j => j.Id, DocumentSummary.Projection)
            .ToDictionaryAsync(row => row.DocumentId, ct);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static DocumentCursor CursorOf(DocumentSort sort, DocumentSummary last) => new(sort, last.Status, last.UploadedAt, last.DocumentId);
}
