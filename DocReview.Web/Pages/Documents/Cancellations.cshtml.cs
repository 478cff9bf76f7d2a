using DocReview.Domain.Jobs;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents;

/// <summary>Stops documents that wait or are being read.</summary>
internal sealed class CancellationsModel(SelectedDocuments selected, JobControl jobs) : PageModel
{
    public IActionResult OnGet() => Redirect("/documents");

    public async Task<IActionResult> OnPostAsync(Guid[] id, string? back, CancellationToken ct)
    {
        var outcome = await selected.ApplyAsync(id, ids => jobs.CancelAsync(ids, HttpContext.Reviewer(), ct), ct);
        return await selected.AnswerAsync(this, outcome, back, outcome.Sentence("cancelled", "cancelled"), ct);
    }
}
