using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>The documents before and after one, in the order of uploads, newest first.</summary>
public sealed record Neighbours(Guid? Newer, Guid? Older)
{
    public static async Task<Neighbours> OfAsync(Document document, ReviewDb db, CancellationToken ct)
    {
        var (at, id) = (document.UploadedAt, document.Id);
        var newer = await db.Documents
            .Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)))
            .OrderBy(d => d.UploadedAt).ThenBy(d => d.Id)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        var older = await db.Documents
            .Where(d => EF.Functions.LessThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)))
            .OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        return new Neighbours(newer, older);
    }
}
