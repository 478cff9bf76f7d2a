using DocReview.Domain.Data;
using DocReview.Domain.Listing;

namespace DocReview.Web.Pages.Documents;

/// <summary>The rows of one page, and whether there are others beside it.</summary>
internal sealed record DashboardPage(IReadOnlyList<DocumentRow> Rows, bool HasPrevious, bool HasNext);

/// <summary>
/// Reads a page of the dashboard by its neighbours, never by its number, so that the last page of a million costs what the
/// first costs.
/// </summary>
internal sealed class DashboardPages(ReviewDb db, DocumentList list)
{
    public async Task<DashboardPage> ReadAsync(DocumentView view, CancellationToken ct)
    {
        var backwards = view.Before is not null;
        var range = new DocumentRange(view.Sort, view.Size + 1, view.After, view.Before);
        var ids = await list.IdsAsync(view.Filter(TimeZoneInfo.Local), range, ct);
        var more = ids.Count > view.Size;
        if (backwards && ids.Count < view.Size)
        {
            // Rows at the top have gone since: rather a full first page than a short one.
            return await ReadAsync(view.FirstPage(), ct);
        }

        ids = ids[..Math.Min(ids.Count, view.Size)];
        if (backwards)
        {
            ids.Reverse();
        }

        return new(await RowsAsync(ids, ct), backwards ? more : view.After is not null, backwards || more);
    }

    private async Task<IReadOnlyList<DocumentRow>> RowsAsync(List<Guid> ids, CancellationToken ct)
    {
        var rows = await db.RowsAsync(db.Documents.Where(d => ids.Contains(d.Id)), ct);
        var places = ids.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        return [.. rows.OrderBy(row => places[row.Id])];
    }
}
