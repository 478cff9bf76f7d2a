using DocReview.Domain.Data;
using DocReview.Domain.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Documents;

/// <summary>A page of documents.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Total">How many match; not counted further than 10,000 where more than the status narrows the list, 1,000 where words
/// do.</param>
/// <param name="TotalIsCapped">There are more than <paramref name="Total"/>.</param>
/// <param name="NextCursor">Asks for the next page; null on the last.</param>
internal sealed record DocumentPage(IReadOnlyList<DocumentSummary> Items, long Total, bool TotalIsCapped, string? NextCursor);

/// <summary>Reads pages of the list as the API shows them.</summary>
internal sealed class DocumentSummaries(ReviewDb db, DocumentList list)
{
    public async Task<DocumentPage> ReadAsync(DocumentListQuery query, CancellationToken ct)
    {
        var range = new DocumentRange(query.Sort, query.Limit + 1, query.Cursor, Skip: query.Offset);
        var slice = await list.ReadAsync(query.Filter, range, ct);
        var items = await RowsAsync([.. slice.Ids.Take(query.Limit)], ct);
        var next = slice.Ids.Count > query.Limit && items.Count > 0 ? CursorOf(items[^1]).ToToken(query.Sort) : null;
        return new(items, slice.Total.Number, slice.Total.IsCapped, next);
    }

    private async Task<List<DocumentSummary>> RowsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Documents.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Join(db.Jobs.AsNoTracking(), d => d.CurrentJobId, j => j.Id, DocumentSummary.Projection)
            .ToDictionaryAsync(row => row.DocumentId, ct);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static DocumentCursor CursorOf(DocumentSummary last) => new(last.Status, last.UploadedAt, last.DocumentId);
}
