using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>The rows of one page, and whether there are others beside it.</summary>
internal sealed record DocumentPage(IReadOnlyList<DocumentRow> Rows, bool HasPrevious, bool HasNext);

/// <summary>
/// Reads a page of the list by its neighbours, never by its number, so that the last page of a million costs what the
/// first costs. Every query runs along one of the two indexes that have the list's order.
/// </summary>
internal sealed class DocumentList(ReviewDb db)
{
    public async Task<DocumentPage> PageAsync(DocumentView view, CancellationToken ct)
    {
        var backwards = view.Before is not null;
        var ids = await (view.Sort.IsByStatus() ? ByStatusAsync(view, ct) : ByTimeAsync(view, ct));
        var more = ids.Count > view.Size;
        if (backwards && !more && ids.Count < view.Size)
        {
            // Rows at the top have gone since: rather a full first page than a short one.
            return await PageAsync(view.FirstPage(), ct);
        }

        ids = ids[..Math.Min(ids.Count, view.Size)];
        if (backwards)
        {
            ids.Reverse();
        }

        return new(await RowsAsync(ids, ct), backwards ? more : view.After is not null, backwards || more);
    }

    /// <summary>When the newest document was uploaded; the beginning of time where there is none.</summary>
    public async Task<DateTimeOffset> NewestAsync(CancellationToken ct) => await db.Documents
        .OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
        .Select(d => (DateTimeOffset?)d.UploadedAt).FirstOrDefaultAsync(ct) ?? DateTimeOffset.UnixEpoch;

    private async Task<IReadOnlyList<DocumentRow>> RowsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.RowsAsync(db.Documents.Where(d => ids.Contains(d.Id)), ct);
        var places = ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        return [.. rows.OrderBy(row => places[row.Id])];
    }

    // Several statuses: the index has the order within each, so the first rows of each are merged.
    private Task<List<Guid>> ByTimeAsync(DocumentView view, CancellationToken ct)
    {
        var cursor = view.Before ?? view.After;
        var newestFirst = (view.Sort == DocumentSort.Newest) == (view.Before is null);
        var matching = db.Documents.Matching(view.Filter(TimeZoneInfo.Local) with { Statuses = null });
        IQueryable<Document> Run(IQueryable<Document> documents) => documents.Beyond(cursor, newestFirst).Along(newestFirst).Take(view.Size + 1);
        var merged = view.Statuses.Count == 0
            ? Run(matching)
            : view.Statuses.Select(status => Run(matching.Where(d => d.CurrentStatus == status))).Aggregate((all, next) => all.Concat(next));
        return merged.Along(newestFirst).Take(view.Size + 1).Select(d => d.Id).ToListAsync(ct);
    }

    // One status after the other until the page is full: at most six short walks along the index.
    private async Task<List<Guid>> ByStatusAsync(DocumentView view, CancellationToken ct)
    {
        var cursor = view.Before ?? view.After;
        var forwards = view.Before is null;
        var matching = db.Documents.Matching(view.Filter(TimeZoneInfo.Local) with { Statuses = null });
        var ids = new List<Guid>();
        foreach (var status in StatusesFrom(cursor?.Status, view, forwards))
        {
            ids.AddRange(await matching.Where(d => d.CurrentStatus == status)
                .Beyond(status == cursor?.Status ? cursor : null, forwards).Along(forwards)
                .Take(view.Size + 1 - ids.Count).Select(d => d.Id).ToListAsync(ct));
            if (ids.Count > view.Size)
            {
                break;
            }
        }

        return ids;
    }

    private static IEnumerable<DocumentStatus> StatusesFrom(DocumentStatus? start, DocumentView view, bool forwards)
    {
        IEnumerable<DocumentStatus> order = view.Statuses.Count > 0 ? view.Statuses : Enum.GetValues<DocumentStatus>();
        var rising = (view.Sort == DocumentSort.Status) == forwards;
        order = rising ? order.Order() : order.OrderDescending();
        return start is { } first ? order.Where(status => rising ? status >= first : status <= first) : order;
    }
}

internal static class DocumentKeyset
{
    public static IQueryable<Document> Along(this IQueryable<Document> documents, bool newestFirst) => newestFirst
        ? documents.OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
        : documents.OrderBy(d => d.UploadedAt).ThenBy(d => d.Id);

    public static IQueryable<Document> Beyond(this IQueryable<Document> documents, DocumentCursor? cursor, bool newestFirst)
    {
        if (cursor is null)
        {
            return documents;
        }

        var (at, id) = (cursor.UploadedAt, cursor.Id);
        return newestFirst
            ? documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)))
            : documents.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)));
    }
}
