using DocReview.Domain.Documents;
using DocReview.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents;

/// <summary>New attempts at failed or cancelled documents. Pressed twice, the second finds them queued.</summary>
internal sealed class RetriesModel(Moves moves, DocumentDesk desk) : PageModel
{
    public IActionResult OnGet() => Redirect("/documents");

    public async Task<IActionResult> OnPostAsync(Guid[] id, string? back, CancellationToken ct)
    {
        var moved = await moves.MoveAsync(id, job => desk.RetryAsync(job, HttpContext.Reviewer(), ct), ct);
        return await moves.AnswerAsync(this, moved, back, moved.Sentence("queued again", "retried"), ct);
    }
}
