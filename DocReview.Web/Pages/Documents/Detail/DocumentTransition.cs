using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>Asks for a transition of a document's newest job and shows the document as it then is.</summary>
internal static class DocumentTransition
{
    public static async Task<IActionResult> ApplyAsync(
        this PageModel page, Guid documentId, ReviewDb db, Func<Guid, Task<TransitionResult>> apply, CancellationToken ct)
    {
        var jobId = await db.Documents.Where(d => d.Id == documentId).Select(d => (Guid?)d.CurrentJobId).SingleOrDefaultAsync(ct);
        return jobId is not { } id || await apply(id) is TransitionResult.NotFound
            ? page.NotFound()
            : new SeeOther($"/documents/{documentId}");
    }
}
