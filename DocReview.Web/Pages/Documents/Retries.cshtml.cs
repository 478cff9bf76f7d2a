using DocReview.Domain.Jobs;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents;

/// <summary>New attempts at failed or cancelled documents. Pressed twice, the second finds them queued.</summary>
internal sealed class RetriesModel(SelectedDocuments selected, JobControl jobs) : PageModel
{
    public IActionResult OnGet() => Redirect("/documents");

    public async Task<IActionResult> OnPostAsync(Guid[] id, string? back, CancellationToken ct)
    {
        var outcome = await selected.ApplyAsync(id, ids => jobs.RetryAsync(ids, HttpContext.Reviewer(), ct), ct);
        return await selected.AnswerAsync(this, outcome, back, outcome.Sentence("queued again", "retried"), ct);
    }
}
