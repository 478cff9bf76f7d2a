using DocReview.Domain.Data;
using DocReview.Domain.Jobs;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>Stops a document that waits or is being read. Come too late, it shows what became of it.</summary>
public sealed class CancellationModel(ReviewDb db, JobControl jobs) : PageModel
{
    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        await this.ApplyAsync(id, db, jobId => jobs.CancelAsync(jobId, HttpContext.Reviewer(), ct), ct);
}
