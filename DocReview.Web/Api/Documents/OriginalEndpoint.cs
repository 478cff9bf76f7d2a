using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Api.Documents;

/// <summary><c>GET /api/documents/{id}/original</c>: the file as it was uploaded, always to be saved, never shown in place.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginal(this RouteGroupBuilder api) => api.MapGet("/documents/{id:guid}/original", DownloadAsync)
        .WithName("download_original").WithSummary("Downloads the file as it was uploaded.")
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Produces(StatusCodes.Status206PartialContent, contentType: "application/octet-stream").Produces(StatusCodes.Status304NotModified)
        .Produces(StatusCodes.Status416RangeNotSatisfiable).Fails(404, 503);

    private static async Task<Results<FileStreamHttpResult, ApiProblem>> DownloadAsync(
        Guid id, ReviewDb db, IFileStore store, HttpResponse response, CancellationToken ct)
    {
        var file = await db.Documents.Where(d => d.Id == id)
            .Select(d => new { d.StoredFilePath, d.OriginalFilename, d.MimeType, d.Sha256, d.UploadedAt }).SingleOrDefaultAsync(ct);
        if (file is null)
        {
            return ApiProblem.NotFound("document");
        }

        // Whatever the file holds, a browser that opens it all the same runs nothing of it.
        response.Headers.ContentSecurityPolicy = "sandbox";
        response.Headers.CacheControl = "private, no-store";
        var content = await store.OpenAsync(file.StoredFilePath, ct);
        return TypedResults.Stream(
            content, file.MimeType, file.OriginalFilename, file.UploadedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
