using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Review;

/// <summary>Where reviewing begins: the topmost document of the dashboard that waits for it.</summary>
public sealed class NextModel(ReviewDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var first = await db.Documents.Where(d => d.CurrentStatus == DocumentStatus.Completed)
            .OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
            .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        if (first is { } id)
        {
            return new SeeOther($"/documents/{id}/review");
        }

        TempData[Notices.Key] = "Nothing waits for a review.";
        return new SeeOther("/documents");
    }
}
