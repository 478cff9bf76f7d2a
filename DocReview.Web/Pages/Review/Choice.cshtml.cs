using DocReview.Domain.Data;
using DocReview.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Pages.Review;

/// <summary>The form with another reading put into its field; nothing is stored.</summary>
public sealed class ChoiceModel(ReviewDb db, PageSheets pages, TimeProvider time) : ReviewPageModel(db, pages, time)
{
    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public Task<IActionResult> OnPostAsync(Guid id, string choose, CancellationToken ct) =>
        ShowAsync(id, ReviewDraft.Of(Request.Form).Choosing(choose), ct);
}
