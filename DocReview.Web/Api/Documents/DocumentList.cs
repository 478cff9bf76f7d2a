using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Documents;

/// <summary>A page of documents.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Total">How many match; not counted further than 10,000 where more than the status narrows the list.</param>
/// <param name="TotalIsCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="NextCursor">Asks for the next page; null on the last.</param>
internal sealed record DocumentPage(IReadOnlyList<DocumentSummary> Items, long Total, bool TotalIsCapped, string? NextCursor);

/// <summary>Reads lists of documents. Stays fast at a million rows: keyset pages, kept counts, capped counts.</summary>
internal sealed class DocumentList(ReviewDb db)
{
    private const int CountAtMost = 10_000;

    public async Task<DocumentPage> ReadAsync(DocumentListQuery query, CancellationToken ct)
    {
        var (total, isCapped) = await CountAsync(query, ct);
        var rows = query.Sort is DocumentSort.StatusAscending or DocumentSort.StatusDescending
            ? await ByStatusAsync(query, ct)
            : await ByTimeAsync(query, Narrowed(query).In(query.Statuses), query.Offset, query.Limit + 1, query.Cursor, ct);
        var items = rows.Take(query.Limit).ToList();
        return new(items, total, isCapped, rows.Count > query.Limit ? CursorOf(query.Sort, items[^1]).Encode() : null);
    }

    private IQueryable<Document> Narrowed(DocumentListQuery query)
    {
        var documents = db.Documents.AsNoTracking().Matching(query.Search).WithFilename(query.Filename);
        documents = query.ContentType is { } type ? documents.Where(d => d.MimeType == type) : documents;
        documents = query.From is { } from ? documents.Where(d => d.UploadedAt >= from) : documents;
        return query.Before is { } before ? documents.Where(d => d.UploadedAt < before) : documents;
    }

    private async Task<(long Total, bool IsCapped)> CountAsync(DocumentListQuery query, CancellationToken ct)
    {
        if (!query.IsNarrowed)
        {
            var counts = await db.CountByStatusAsync(ct);
            return (counts.Where(count => query.Statuses.Count == 0 || query.Statuses.Contains(count.Key)).Sum(count => count.Value), false);
        }

        var total = await Narrowed(query).In(query.Statuses).Take(CountAtMost + 1).CountAsync(ct);
        return (Math.Min(total, CountAtMost), total > CountAtMost);
    }

    // One status after the other: each is a range of the index, where a sort over all of them would read every row.
    private async Task<List<DocumentSummary>> ByStatusAsync(DocumentListQuery query, CancellationToken ct)
    {
        var rows = new List<DocumentSummary>();
        var skip = query.Offset;
        var wanted = query.Statuses.Count > 0 ? query.Statuses : Enum.GetValues<DocumentStatus>();
        foreach (var status in DocumentListOrder.Of(wanted, query.Sort, query.Cursor?.Status))
        {
            var ofStatus = Narrowed(query).Where(d => d.CurrentStatus == status);
            if (skip > 0)
            {
                var here = query.IsNarrowed ? await ofStatus.CountAsync(ct) : (await db.CountByStatusAsync(ct))[status];
                if (here <= skip)
                {
                    skip -= (int)here;
                    continue;
                }
            }

            var cursor = query.Cursor?.Status == status ? query.Cursor : null;
            rows.AddRange(await ByTimeAsync(query, ofStatus, skip, query.Limit + 1 - rows.Count, cursor, ct));
            skip = 0;
            if (rows.Count > query.Limit)
            {
                break;
            }
        }

        return rows;
    }

    // With an offset the ids come first, from the index alone, and the rows after.
    private async Task<List<DocumentSummary>> ByTimeAsync(
        DocumentListQuery query, IQueryable<Document> documents, int skip, int take, DocumentCursor? cursor, CancellationToken ct)
    {
        documents = documents.After(cursor, query.Sort).InOrder(query.Sort);
        if (skip > 0)
        {
            var ids = await documents.Select(d => d.Id).Skip(skip).Take(take).ToListAsync(ct);
            documents = db.Documents.AsNoTracking().Where(d => ids.Contains(d.Id));
        }

        var rows = await documents.Take(take)
            .Join(db.Jobs.AsNoTracking(), d => d.CurrentJobId, j => j.Id, DocumentSummary.Projection)
            .ToListAsync(ct);
        return rows.InOrder(query.Sort); // A join keeps no order.
    }

    private static DocumentCursor CursorOf(DocumentSort sort, DocumentSummary last) => new(sort, last.Status, last.UploadedAt, last.DocumentId);
}
