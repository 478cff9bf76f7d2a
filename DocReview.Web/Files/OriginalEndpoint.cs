using DocReview.Domain.Data;
using DocReview.Domain.Intake;

namespace DocReview.Web.Files;

/// <summary>The uploaded file, for people: missing in storage, it is a page that is not there.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginals(this WebApplication app) => app.MapMethods("/documents/{id:guid}/original", ["GET", "HEAD"], SendAsync);

    private static async Task<IResult> SendAsync(Guid id, HttpResponse response, ReviewDb db, IFileStore store, CancellationToken ct) =>
        await OriginalFile.FindAsync(id, db, ct) is { } file && await store.ExistsAsync(file.StorageKey, ct)
            ? await file.SendAsync(response, store, ct)
            : TypedResults.NotFound();
}
