using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Files;

/// <summary>
/// A file as it was uploaded, and the one way it is sent. Its content is untrusted: it is always a download, and a browser
/// that opens it all the same runs nothing of it and keeps no copy.
/// </summary>
internal sealed record OriginalFile(string StorageKey, string Filename, string MediaType, string Sha256, DateTimeOffset UploadedAt)
{
    /// <summary>Null where the document does not exist.</summary>
    public static Task<OriginalFile?> FindAsync(Guid documentId, ReviewDb db, CancellationToken ct) => db.Documents
        .Where(d => d.Id == documentId)
        .Select(d => new OriginalFile(d.StoredFilePath, d.OriginalFilename, d.MimeType, d.Sha256, d.UploadedAt))
        .SingleOrDefaultAsync(ct);

    /// <summary>The file's bytes, whole or in ranges (RFC 9110), with its hash as entity tag.</summary>
    /// <exception cref="StorageException">The file is not in storage, or the storage does not answer.</exception>
    public async Task<FileStreamHttpResult> SendAsync(HttpResponse response, IFileStore store, CancellationToken ct)
    {
        var content = await store.OpenAsync(StorageKey, ct);
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store";
        // The download's name makes it an attachment (RFC 6266), with an ASCII name for old clients beside the true one.
        return TypedResults.Stream(
            content, MediaType, Filename, UploadedAt, new EntityTagHeaderValue($"\"{Sha256}\""), enableRangeProcessing: true);
    }
}
