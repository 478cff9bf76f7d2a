using DocReview.Domain.Data;
using DocReview.Domain.Jobs;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>A new attempt at a failed or cancelled document. Pressed twice, the second finds it queued and shows that.</summary>
public sealed class RetryModel(ReviewDb db, JobControl jobs) : PageModel
{
    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await this.ApplyAsync(id, db, jobId => jobs.RetryAsync(jobId, HttpContext.Reviewer(), ct), ct);
}
