using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>Asks for a move of a document's newest job and shows the document as it then is.</summary>
internal static class Moves
{
    public static async Task<IActionResult> MoveAsync(
        this PageModel page, Guid documentId, ReviewDb db, Func<Guid, Task<MoveResult>> move, CancellationToken ct)
    {
        var jobId = await db.Documents.Where(d => d.Id == documentId).Select(d => (Guid?)d.CurrentJobId).SingleOrDefaultAsync(ct);
        return jobId is not { } id || await move(id) is MoveResult.NotFound
            ? page.NotFound()
            : new SeeOther($"/documents/{documentId}");
    }
}
