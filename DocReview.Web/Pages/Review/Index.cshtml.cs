using DocReview.Domain.Data;
using DocReview.Domain.Review;
using DocReview.Web.Files;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Pages.Review;

/// <summary>One document beside its record: look, correct, save.</summary>
public sealed class IndexModel(ReviewDb db, DocumentReview review, PageSheets pages, TimeProvider time) : ReviewPageModel(db, pages, time)
{
    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        SaveAsync(id, review, _ => Task.FromResult<IActionResult>(new SeeOther($"/documents/{id}/review?saved")), ct);
}
