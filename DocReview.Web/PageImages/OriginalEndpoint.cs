using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.PageImages;

/// <summary>The uploaded file as it came, always as a download: it is a stranger's file.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginals(this WebApplication app) => app.MapMethods("/documents/{id:guid}/original", ["GET", "HEAD"], SendAsync);

    private static async Task<IResult> SendAsync(Guid id, HttpContext context, ReviewDb db, IFileStore store, CancellationToken ct)
    {
        var document = await db.Documents.AsNoTracking().Where(d => d.Id == id)
            .Select(d => new { d.StoredFilePath, d.MimeType, d.OriginalFilename, d.Sha256 }).SingleOrDefaultAsync(ct);
        if (document is null || !await store.ExistsAsync(document.StoredFilePath, ct))
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-cache";
        // RFC 6266: an ASCII name for old clients and the true one beside it, quoted and encoded by the header's own type.
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(document.OriginalFilename);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Stream(
            await store.OpenAsync(document.StoredFilePath, ct), document.MimeType,
            entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""), enableRangeProcessing: true);
    }
}
