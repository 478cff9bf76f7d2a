using DocReview.Domain.Data;
using DocReview.Domain.Review;
using DocReview.Web.Files;
using DocReview.Web.Html;
using DocReview.Web.Identity;
using Htmx;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Pages.Review;

/// <summary>Saves and approves; <c>then=next</c> goes on to the next document.</summary>
public sealed class FinalizationModel(
    ReviewDb db, DocumentReview review, PageSheets pages, TimeProvider time, ILogger<FinalizationModel> log)
    : ReviewPageModel(db, pages, time)
{
    private readonly ReviewDb _db = db;

    public IActionResult OnGet(Guid id) => RedirectToPage("Index", new { id });

    public Task<IActionResult> OnPostAsync(Guid id, string? then, CancellationToken ct) =>
        SaveAsync(id, review, saved => FinalizeAsync(id, saved.Version, then == "next", ct), ct);

    private async Task<IActionResult> FinalizeAsync(Guid id, int version, bool goOn, CancellationToken ct) =>
        await review.FinalizeAsync(id, version, HttpContext.Reviewer(), ct) switch
        {
            FinalizeResult.Stale stale => await ConflictAsync(id, ReviewDraft.Of(Request.Form), stale.Theirs, stale.Version, ct),
            FinalizeResult.NotFound => NotFound(),
            FinalizeResult.Finalized done => await ConfirmedAsync(done, goOn, ct),
            _ => new SeeOther($"/documents/{id}/review"),
        };

    // In one answer: what was confirmed, and the next document in its place.
    private async Task<IActionResult> ConfirmedAsync(FinalizeResult.Finalized done, bool goOn, CancellationToken ct)
    {
        ReviewActivity.Parse(Request.Form["activity"]).Log(log, done.Result, HttpContext.Reviewer());
        if (!goOn)
        {
            return new SeeOther($"/documents/{done.Document.Id}/review");
        }

        var next = await _db.NextToReviewAsync(done.Document.Id, ct);
        var rest = next is null ? ", and nothing else waits for a review." : ".";
        TempData[Notices.Key] = $"{done.Document.OriginalFilename} is finalized{rest}";
        var address = next is null ? "/documents" : $"/documents/{next}/review";
        if (!Request.IsHtmx())
        {
            return new SeeOther(address);
        }

        Response.Htmx(headers => _ = next is null ? headers.Redirect(address) : headers.PushUrl(address));
        return next is { } following ? await ShowAsync(following, ct) : new EmptyResult();
    }
}
