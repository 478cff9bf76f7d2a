using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Html;
using DocReview.Web.Live;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>Moves that the dashboard asks for, of one document or of all selected, and the answer that each asker expects.</summary>
internal sealed class Moves(ReviewDb db, RowMessages rows)
{
    private const int Most = 200;

    /// <summary>Moves the newest job of each document; what cannot move stays and is told.</summary>
    public async Task<MovedDocuments> MoveAsync(
        IReadOnlyCollection<Guid> documents, Func<Guid, Task<MoveResult>> move, CancellationToken ct)
    {
        var ids = documents.Distinct().Take(Most).ToList();
        var jobs = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => d.CurrentJobId).ToListAsync(ct);
        var moved = 0;
        foreach (var job in jobs)
        {
            // One transaction each: locks of several documents at once could meet another bulk move's.
            moved += await move(job) is MoveResult.Moved ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return new(ids, moved);
    }

    /// <summary>The rows as they now are, and a sentence; without htmx, back to where it was asked.</summary>
    public async Task<IActionResult> AnswerAsync(PageModel page, MovedDocuments moved, string? back, string sentence, CancellationToken ct)
    {
        if (page.Request.IsHtmx())
        {
            var parts = string.Concat((await rows.ReadAsync(moved.Asked, ct)).Select(part => part.Html));
            return page.Content(parts + Notices.Part(sentence), "text/html; charset=utf-8");
        }

        page.TempData[Notices.Key] = sentence;
        return new SeeOther(page.Url.IsLocalUrl(back) ? back : "/documents");
    }
}

/// <summary>Which documents were asked to move, and how many did.</summary>
internal sealed record MovedDocuments(IReadOnlyList<Guid> Asked, int Moved)
{
    /// <summary><c>3 documents queued again; 1 cannot be retried.</c></summary>
    /// <param name="done">What happened to those that moved: <c>queued again</c>.</param>
    /// <param name="wish">What the others cannot be: <c>retried</c>.</param>
    public string Sentence(string done, string wish) => (Moved, Asked.Count - Moved) switch
    {
        (0, 0) => "Select documents first.",
        (0, 1) => $"The document cannot be {wish}.",
        (0, _) => $"None of them can be {wish}.",
        (_, 0) => $"{Documents} {done}.",
        (_, var left) => $"{Documents} {done}; {left} cannot be {wish}.",
    };

    private string Documents => Moved == 1 ? "1 document" : $"{Moved} documents";
}
