using DocReview.Domain.Data;
using DocReview.Web.Files;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Pages.Review;

/// <summary>The form with more line items, or one less; nothing is stored.</summary>
public sealed class RowsModel(ReviewDb db, PageSheets pages, TimeProvider time) : ReviewPageModel(db, pages, time)
{
    // So that a missing page of line items takes few clicks.
    private const int RowsAtOnce = 5;

    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public Task<IActionResult> OnPostAsync(Guid id, int? remove, CancellationToken ct)
    {
        var draft = ReviewDraft.Of(Request.Form);
        return ShowAsync(id, remove is { } index ? draft.WithoutLine(index) : draft.WithEmptyLines(RowsAtOnce), ct);
    }
}
