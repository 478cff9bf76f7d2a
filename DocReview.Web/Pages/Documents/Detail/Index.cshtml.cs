using DocReview.Domain.Data;
using DocReview.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>One document: where it is on its way, what was read, and what can be done with it.</summary>
public sealed class IndexModel(ReviewDb db, PageSheets pages, TimeProvider time) : PageModel
{
    public DocumentDetailView Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (await DocumentDetailView.LoadAsync(id, db, pages, today, ct) is not { } view)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Document = view;
        return Page();
    }
}
