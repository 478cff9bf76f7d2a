using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Review;

/// <summary>What is to be reviewed next: down the list as the dashboard shows it, then from its top.</summary>
internal static class ReviewQueue
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
