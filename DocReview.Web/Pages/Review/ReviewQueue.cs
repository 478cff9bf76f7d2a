using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Review;

/// <summary>What is to be reviewed next: down the list as the dashboard shows it, then from its top.</summary>
/// <param name="Next">The next one; null where none waits.</param>
/// <param name="HasImage">Whether the next one's first page can be shown already.</param>
/// <param name="Waiting">How many wait beside the one at hand.</param>
public sealed record ReviewQueue(Guid? Next, bool HasImage, long Waiting)
{
    public static async Task<ReviewQueue> BehindAsync(Document document, ReviewDb db, CancellationToken ct)
    {
        var counts = await db.CountByStatusAsync(ct);
        var here = document.CurrentStatus == DocumentStatus.Completed ? 1 : 0;
        var next = await db.NextToReviewAsync(document.Id, ct);
        var hasImage = next is not null && await db.Documents.AnyAsync(
            d => d.Id == next && d.PageCount > 0 && db.DocumentPages.Any(pages => pages.DocumentId == next && pages.RenderedAt != null),
                ct);
        if (next is { } following && !hasImage)
        {
            await db.AskForPageImagesAsync(following, ct);
        }

        return new(next, hasImage, Math.Max(counts[DocumentStatus.Completed] - here, 0));
    }
}

internal static class NextToReview
{
    public static async Task<Guid?> NextToReviewAsync(this ReviewDb db, Guid documentId, CancellationToken ct)
    {
        var at = await db.Documents.Where(d => d.Id == documentId).Select(d => d.UploadedAt).SingleAsync(ct);
        var waiting = db.Documents
            .Where(d => d.CurrentStatus == DocumentStatus.Completed && d.Id != documentId)
            .OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id);
        return await waiting
                .Where(d => EF.Functions.LessThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, documentId)))
                .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct)
            ?? await waiting.Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
    }
}
