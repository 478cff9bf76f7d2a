using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Review;
using DocReview.Web.Files;
using DocReview.Web.Hosting;
using DocReview.Web.Html;
using DocReview.Web.Live.Documents;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Review;

/// <summary>One document beside its record: look, correct, save, approve.</summary>
[RequestFormLimits(ValueCountLimit = 5000)]
public sealed class IndexModel(ReviewDb db, DocumentReview desk, PageSheets pages, TimeProvider time, ILogger<IndexModel> log) : PageModel
{
    private const int RowsAtOnce = 5;

    public ReviewView View { get; private set; } = null!;

    public bool IsSaved => Request.Query.ContainsKey("saved");

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, Objections.None, StatusCodes.Status200OK, ct);

    /// <summary>The next document that waits for a reviewer; this one's turn comes again at the end.</summary>
    public async Task<IActionResult> OnGetNextAsync(Guid id, CancellationToken ct) =>
        new SeeOther(await db.NextToReviewAsync(id, ct) is { } next ? $"/documents/{next}/review" : "/documents");

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) =>
        SaveAsync(id, _ => Task.FromResult<IActionResult>(new SeeOther($"/documents/{id}/review?saved")), ct);

    /// <summary>Saves and approves; <paramref name="then"/> <c>next</c> goes on to the next document.</summary>
    public Task<IActionResult> OnPostFinalizationAsync(Guid id, string? then, CancellationToken ct) =>
        SaveAsync(id, saved => FinalizeAsync(id, saved.Version, then == "next", ct), ct);

    /// <summary>More rows, or one less, without storing anything.</summary>
    public Task<IActionResult> OnPostRowsAsync(Guid id, int? remove, CancellationToken ct)
    {
        var draft = ReviewDraft.Of(Request.Form);
        var changed = remove is { } index ? draft.WithoutLine(index) : draft.WithEmptyLines(RowsAtOnce);
        return ShowAsync(id, changed, Objections.None, StatusCodes.Status200OK, ct);
    }

    /// <summary>Another reading put into its field, without storing anything.</summary>
    public Task<IActionResult> OnPostChoiceAsync(Guid id, string choose, CancellationToken ct) =>
        ShowAsync(id, ReviewDraft.Of(Request.Form).Choosing(choose), Objections.None, StatusCodes.Status200OK, ct);

    private async Task<IActionResult> SaveAsync(Guid id, Func<Result, Task<IActionResult>> andThen, CancellationToken ct)
    {
        var draft = ReviewDraft.Of(Request.Form);
        return ReviewInput.Parse(draft.Fields, draft.Lines) switch
        {
            ReviewInputResult.Accepted accepted => await StoreAsync(id, draft, accepted.Invoice, andThen, ct),
            ReviewInputResult.Invalid invalid =>
                await ShowAsync(id, draft, new Objections(invalid.Errors, null), StatusCodes.Status422UnprocessableEntity, ct),
            var other => throw new InvalidOperationException($"Unknown input {other}."),
        };
    }

    private async Task<IActionResult> StoreAsync(
        Guid id, ReviewDraft draft, ReviewedInvoice invoice, Func<Result, Task<IActionResult>> andThen, CancellationToken ct) =>
        await desk.SaveAsync(id, draft.Version, invoice, ct) switch
        {
            SaveResult.Saved saved => await andThen(saved.Result),
            SaveResult.Stale stale => await ConflictAsync(id, draft, stale.Theirs, stale.Version, ct),
            SaveResult.NotPossible => new SeeOther($"/documents/{id}/review"),
            _ => NotFound(),
        };

    private async Task<IActionResult> FinalizeAsync(Guid id, int version, bool goOn, CancellationToken ct) =>
        await desk.FinalizeAsync(id, version, HttpContext.Reviewer(), ct) switch
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

        var next = await db.NextToReviewAsync(done.Document.Id, ct);
        TempData[Notices.Key] = $"{done.Document.OriginalFilename} is finalized{(next is null ? ", and nothing else waits for a review." : ".")}";
        var address = next is null ? "/documents" : $"/documents/{next}/review";
        if (!Request.IsHtmx())
        {
            return new SeeOther(address);
        }

        Response.Htmx(headers => _ = next is null ? headers.Redirect(address) : headers.PushUrl(address));
        return next is { } following ? await ShowAsync(following, null, Objections.None, StatusCodes.Status200OK, ct) : new EmptyResult();
    }

    // The form now knows their version: saving once more is a decision.
    private Task<IActionResult> ConflictAsync(Guid id, ReviewDraft draft, ReviewedInvoice theirs, int version, CancellationToken ct) =>
        ShowAsync(id, draft with { Version = version }, Objections.None with { Theirs = theirs }, StatusCodes.Status409Conflict, ct);

    private async Task<IActionResult> ShowAsync(Guid id, ReviewDraft? draft, Objections objections, int status, CancellationToken ct)
    {
        var version = await db.VersionAsync(id, ct);
        db.ChangeTracker.Clear();
        var document = await db.Documents.AsNoTracking().Include(d => d.Jobs).Include(d => d.Result).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document?.Result is null || document.CurrentStatus is not (DocumentStatus.Completed or DocumentStatus.Finalized))
        {
            return document is null ? NotFound() : new SeeOther($"/documents/{id}");
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var queue = await ReviewQueue.BehindAsync(document, db, ct);
        View = ReviewView.Of(document, version!, draft ?? ReviewDraft.Of(document.Result), objections, await pages.OfAsync(id, ct), queue, today);
        Response.Headers.CacheControl = "no-store";
        return new PageResult { StatusCode = status };
    }
}
