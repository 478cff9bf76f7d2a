using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>Documents that were read and whose page images are still to be made.</summary>
public static class UnrenderedPages
{
    /// <summary>PostgreSQL channel that names documents whose page images somebody looks for.</summary>
    public const string AskedChannel = "docreview_page_images";

    // Under a load that never ends, reviewers are to see pages all the same.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    // Files come in bursts, a second apart at most; images of the first must not slow the reading of the last.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Locks the pages of the earliest that nobody else renders, until the end of the caller's transaction. Null where
    /// there is none, and while documents wait to be read or have just come; but for those that were read minutes ago.
    /// </summary>
    public static Task<DocumentPages?> LockUnrenderedAsync(this ReviewDb db, Guid[] skipped, CancellationToken ct) => db.DocumentPages
        .FromSql(
            $"""
            SELECT p.* FROM documents d JOIN document_pages p ON p.document_id = d.id
            WHERE p.rendered_at IS NULL AND p.document_id <> ALL ({skipped})
              AND (NOT EXISTS (SELECT 1 FROM jobs WHERE status IN ('Queued', 'Processing'))
                  AND NOT EXISTS (SELECT 1 FROM documents WHERE uploaded_at > now() - {Quiet})
                OR EXISTS (SELECT 1 FROM jobs j WHERE j.document_id = p.document_id AND j.completed_at < now() - {LongestWait}))
            ORDER BY p.document_id LIMIT 1
            FOR UPDATE OF p SKIP LOCKED
            """)
        .SingleOrDefaultAsync(ct);

    /// <summary>Locks the pages of one document, as above and whatever waits; null where they are rendered or being rendered.</summary>
    public static Task<DocumentPages?> LockUnrenderedAsync(this ReviewDb db, Guid documentId, CancellationToken ct) => db.DocumentPages
        .FromSql(
            $"""
            SELECT * FROM document_pages WHERE document_id = {documentId} AND rendered_at IS NULL
            FOR UPDATE SKIP LOCKED
            """)
        .SingleOrDefaultAsync(ct);

    /// <summary>Asks the workers to make a document's page images next, as somebody looks at it. Lost, it costs a wait.</summary>
    public static Task AskForPageImagesAsync(this ReviewDb db, Guid documentId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_notify({AskedChannel}, {documentId.ToString()})", ct);

    /// <summary>Lets the transaction rest while images are drawn: others that rest are ended, see
    /// <see cref="PostgresConnection"/>.</summary>
    public static Task AllowDrawingAsync(this ReviewDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync("SET LOCAL idle_in_transaction_session_timeout = '30min'", ct);
}
