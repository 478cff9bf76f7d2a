using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review.Rules;
using DocReview.Web.Files;
using DocReview.Web.Live.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>Everything that the page of one document shows.</summary>
public sealed record DocumentDetailView(
    Document Document,
    string Version,
    IReadOnlyList<TimelineAttempt> Attempts,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<PageSheet> Pages,
    Neighbours Neighbours,
    string? DuplicateName)
{
    // A browser shows this much text at once without stumbling; the whole is one export away.
    private const int MaxRawText = 100_000;

    public Guid Id => Document.Id;

    public Result? Result => Document.Result;

    public bool IsActive => Document.CurrentStatus.IsActive();

    /// <summary>Whether something is still to come that the page should pick up by itself.</summary>
    public bool IsLive => Document.CurrentStatus != DocumentStatus.Finalized || Pages.Any(page => !page.HasImage);

    public string RawText => Result is not { RawText: var text } ? "" : text.Length <= MaxRawText ? text : text[..MaxRawText];

    public bool IsRawTextCut => Result?.RawText.Length > MaxRawText;

    /// <summary>Fields of which the reader itself was unsure.</summary>
    public int HardToRead => InvoiceField.Of(Result!, Findings).Count(read => read.IsDoubtful);

    /// <summary>What is said of a record against which no rule speaks.</summary>
    public string Verdict => HardToRead switch
    {
        0 => "All checks passed.",
        1 => "All checks passed; one field was hard to read.",
        var count => $"All checks passed; {count} fields were hard to read.",
    };

    public static async Task<DocumentDetailView?> LoadAsync(Guid id, ReviewDb db, PageSheets pages, DateOnly today, CancellationToken ct)
    {
        var version = await db.VersionAsync(id, ct);
        var document = await db.Documents.AsNoTracking().Include(d => d.Jobs).Include(d => d.Result)
            .SingleOrDefaultAsync(d => d.Id == id, ct);
        if (version is null || document is null)
        {
            return null;
        }

        var events = await db.JobEvents.AsNoTracking().Where(happened => happened.DocumentId == id).ToListAsync(ct);
        return new DocumentDetailView(
            document,
            version,
            Timeline.Of(events),
            document.Result is null ? [] : InvoiceRules.Check(document.Result, today),
            await pages.OfAsync(id, ct),
            await Neighbours.OfAsync(document, db, ct),
            await db.Documents.Where(d => d.Id == document.DuplicateOf).Select(d => d.OriginalFilename).SingleOrDefaultAsync(ct));
    }
}
