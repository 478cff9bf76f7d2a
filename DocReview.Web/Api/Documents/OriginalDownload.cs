using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using DocReview.Web.Api.Problems;
using DocReview.Web.Files;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocReview.Web.Api.Documents;

/// <summary><c>GET /api/documents/{id}/original</c>: the file as it was uploaded, always to be saved, never shown in place.</summary>
internal static class OriginalDownload
{
    private const string AnyType = "application/octet-stream";

    public static void MapOriginal(this RouteGroupBuilder api) => api.MapGet("/documents/{id:guid}/original", DownloadAsync)
        .WithName("download_original").WithSummary("Downloads the file as it was uploaded.")
        .Produces(StatusCodes.Status200OK, contentType: AnyType).Produces(StatusCodes.Status206PartialContent, contentType: AnyType)
        .Produces(StatusCodes.Status304NotModified).Produces(StatusCodes.Status416RangeNotSatisfiable).Fails(404, 503);

    private static async Task<Results<FileStreamHttpResult, ApiProblem>> DownloadAsync(
        Guid id, ReviewDb db, IFileStore store, HttpResponse response, CancellationToken ct) =>
        await OriginalFile.FindAsync(id, db, ct) is { } file
            ? await file.SendAsync(response, store, ct)
            : ApiProblem.NotFound("document");
}
