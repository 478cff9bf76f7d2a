using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Html;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>Retries and cancels that the dashboard asks for, of one document or of all selected, and the answer that it expects.</summary>
internal sealed class SelectedDocuments(ReviewDb db, RowMessages rows)
{
    // As many as the longest page of the dashboard has rows.
    private const int MostDocuments = 200;

    /// <summary>Applies a transition to the newest job of each document; what cannot follow it stays and is counted.</summary>
    public async Task<SelectionOutcome> ApplyAsync(
        IReadOnlyCollection<Guid> documents,
        Func<IReadOnlyList<Guid>, Task<IReadOnlyList<(Guid JobId, TransitionResult Result)>>> apply, CancellationToken ct)
    {
        var ids = documents.Distinct().Take(MostDocuments).ToList();
        var jobs = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => d.CurrentJobId).ToListAsync(ct);
        var results = await apply(jobs);
        return new(ids, results.Count(each => each.Result is TransitionResult.Done));
    }

    /// <summary>The rows as they now are, and a sentence; without htmx, back to where it was asked.</summary>
    public async Task<IActionResult> AnswerAsync(
        PageModel page, SelectionOutcome outcome, string? back, string sentence, CancellationToken ct)
    {
        if (page.Request.IsHtmx())
        {
            var parts = string.Concat((await rows.ReadAsync(outcome.Asked, ct)).Select(part => part.Html));
            return page.Content(parts + Notices.Part(sentence), "text/html; charset=utf-8");
        }

        page.TempData[Notices.Key] = sentence;
        return new SeeOther(page.Url.IsLocalUrl(back) ? back : "/documents");
    }
}

/// <summary>Which documents a transition was asked for, and how many made it.</summary>
internal sealed record SelectionOutcome(IReadOnlyList<Guid> Asked, int Done)
{
    /// <summary><c>3 documents queued again; 1 cannot be retried.</c></summary>
    /// <param name="done">What happened to those that made it: <c>queued again</c>.</param>
    /// <param name="wish">What the others cannot be: <c>retried</c>.</param>
    public string Sentence(string done, string wish) => (Done, Asked.Count - Done) switch
    {
        (0, 0) => "Select documents first.",
        (0, 1) => $"The document cannot be {wish}.",
        (0, _) => $"None of them can be {wish}.",
        (_, 0) => $"{Documents} {done}.",
        (_, var left) => $"{Documents} {done}; {left} cannot be {wish}.",
    };

    private string Documents => Done == 1 ? "1 document" : $"{Done} documents";
}
