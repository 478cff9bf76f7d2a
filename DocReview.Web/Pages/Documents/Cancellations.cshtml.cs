using DocReview.Domain.Documents;
using DocReview.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents;

/// <summary>Stops documents that wait or are being read.</summary>
internal sealed class CancellationsModel(Moves moves, DocumentDesk desk) : PageModel
{
    public IActionResult OnGet() => Redirect("/documents");

    public async Task<IActionResult> OnPostAsync(Guid[] id, string? back, CancellationToken ct)
    {
        var moved = await moves.MoveAsync(id, job => desk.CancelAsync(job, HttpContext.Reviewer(), ct), ct);
        return await moves.AnswerAsync(this, moved, back, moved.Sentence("cancelled", "cancelled"), ct);
    }
}
