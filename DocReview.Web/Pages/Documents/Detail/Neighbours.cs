using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Listing;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>The documents before and after one, in the order of uploads, newest first.</summary>
public sealed record Neighbours(Guid? Newer, Guid? Older)
{
    public static async Task<Neighbours> OfAsync(Document document, ReviewDb db, CancellationToken ct)
    {
        var list = new DocumentList(db);
        var place = new DocumentCursor(document.CurrentStatus, document.UploadedAt, document.Id);
        var newer = await list.NextAsync(place, DocumentSort.OldestFirst, ct);
        return new Neighbours(newer, await list.NextAsync(place, DocumentSort.NewestFirst, ct));
    }
}
