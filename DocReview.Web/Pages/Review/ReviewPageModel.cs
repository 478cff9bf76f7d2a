using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Review;
using DocReview.Web.Files;
using DocReview.Web.Html;
using DocReview.Web.Live.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Review;

/// <summary>What every page of a review has in common: the record beside the document, shown as it stands or as it was typed.</summary>
[RequestFormLimits(ValueCountLimit = MaxFormValues)]
public abstract class ReviewPageModel(ReviewDb db, PageSheets pages, TimeProvider time) : PageModel
{
    // A record has five values a line item, and an invoice may have hundreds of lines.
    private const int MaxFormValues = 5000;

    public ReviewView View { get; private set; } = null!;

    public bool IsSaved => Request.Query.ContainsKey("saved");

    /// <summary>The record as it stands.</summary>
    protected Task<IActionResult> ShowAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, ct);

    /// <summary>The record as it stands; with a draft, as it was typed and nothing stored.</summary>
    protected Task<IActionResult> ShowAsync(Guid id, ReviewDraft? draft, CancellationToken ct) =>
        ShowAsync(id, draft, Objections.None, StatusCodes.Status200OK, ct);

    /// <summary>Stores what was typed and goes on, or shows it again with what is wrong with it.</summary>
    protected async Task<IActionResult> SaveAsync(
        Guid id, DocumentReview review, Func<Result, Task<IActionResult>> andThen, CancellationToken ct)
    {
        var draft = ReviewDraft.Of(Request.Form);
        return ReviewInput.Parse(draft.Fields, draft.Lines) switch
        {
            ReviewInputResult.Accepted accepted => await review.SaveAsync(id, draft.Version, accepted.Invoice, ct) switch
            {
                SaveResult.Saved saved => await andThen(saved.Result),
                SaveResult.Stale stale => await ConflictAsync(id, draft, stale.Theirs, stale.Version, ct),
                SaveResult.NotPossible => new SeeOther($"/documents/{id}/review"),
                _ => NotFound(),
            },
            ReviewInputResult.Invalid invalid =>
                await ShowAsync(id, draft, new Objections(invalid.Errors, null), StatusCodes.Status422UnprocessableEntity, ct),
            var other => throw new InvalidOperationException($"Unknown input {other}."),
        };
    }

    /// <summary>What was typed, beside what was saved meanwhile. The form now knows their version: saving once more is a
    /// decision.</summary>
    protected Task<IActionResult> ConflictAsync(Guid id, ReviewDraft draft, ReviewedInvoice theirs, int version, CancellationToken ct) =>
        ShowAsync(id, draft with { Version = version }, Objections.None with { Theirs = theirs }, StatusCodes.Status409Conflict, ct);

    private async Task<IActionResult> ShowAsync(Guid id, ReviewDraft? draft, Objections objections, int status, CancellationToken ct)
    {
        var version = await db.VersionAsync(id, ct);
        db.ChangeTracker.Clear();
        var document = await db.Documents.AsNoTracking().Include(d => d.Jobs).Include(d => d.Result)
            .SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document?.Result is null || document.CurrentStatus is not (DocumentStatus.Completed or DocumentStatus.Finalized))
        {
            return document is null ? NotFound() : new SeeOther($"/documents/{id}");
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var queue = await ReviewQueue.BehindAsync(document, db, ct);
        var sheets = await pages.OfAsync(id, ct);
        View = ReviewView.Of(document, version!, draft ?? ReviewDraft.Of(document.Result), objections, sheets, queue, today);
        ViewData["Title"] = $"Review {document.OriginalFilename}";
        ViewData["Section"] = "documents";
        ViewData["PageClass"] = "full";
        Response.Headers.CacheControl = "no-store";
        return new PageResult { StatusCode = status };
    }
}
