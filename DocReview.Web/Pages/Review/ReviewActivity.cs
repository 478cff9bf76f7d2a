using System.Globalization;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Web.Pages.Review;

/// <summary>How much work a review was, as the page's script counted it. Nothing that was typed is in it.</summary>
/// <param name="OpenedFor">From showing the page to confirming, in milliseconds; null where no script counted.</param>
/// <param name="FirstKeyAfter">From showing the page to the first key, in milliseconds; null where none was pressed.</param>
/// <param name="Keystrokes">Keys pressed, the confirming one too.</param>
/// <param name="Clicks">Presses of a mouse or finger.</param>
internal sealed record ReviewActivity(int? OpenedFor, int? FirstKeyAfter, int? Keystrokes, int? Clicks)
{
    /// <summary>Reads <c>OPENED FIRST_KEY KEYS CLICKS</c>; what is not a number counts as not known.</summary>
    public static ReviewActivity Parse(string? text)
    {
        var parts = text?.Split(' ') ?? [];
        int? Number(int index) => index < parts.Length
            && int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new(Number(0), Number(1), Number(2), Number(3));
    }

    /// <summary>One line in the log: the product measures its own promise.</summary>
    public void Log(ILogger log, Result approved, string reviewer)
    {
        var read = ReviewedInvoice.From(approved.StructuredOutput);
        var changed = InvoiceFields.All.Where(name => approved.Current[name] != read[name]).ToList();
        log.LogInformation(
            "Review of {DocumentId} confirmed by {Reviewer} after {OpenMs} ms (first key {FirstKeyMs} ms): "
            + "{Keystrokes} keys, {Clicks} clicks, {ChangedCount} fields changed: {ChangedFields}",
            approved.DocumentId, reviewer, OpenedFor, FirstKeyAfter, Keystrokes, Clicks, changed.Count, string.Join(' ', changed));
    }
}
