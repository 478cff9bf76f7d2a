using DocReview.Domain.Data;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Review;

/// <summary>The next document that waits for a reviewer; this one's turn comes again at the end.</summary>
public sealed class FollowingModel(ReviewDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        new SeeOther(await db.NextToReviewAsync(id, ct) is { } next ? $"/documents/{next}/review" : "/documents");
}
