using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review;
using DocReview.Domain.Review.Rules;
using DocReview.Web.Files;
using DocReview.Web.Pages.Documents;

namespace DocReview.Web.Pages.Review;

/// <summary>What speaks against storing a draft: values that cannot be read, or somebody who was faster.</summary>
/// <param name="Errors">By field, as <see cref="ReviewInputResult.Invalid"/> has them.</param>
/// <param name="Theirs">What somebody else saved meanwhile, or null.</param>
public sealed record Objections(IReadOnlyDictionary<string, string> Errors, ReviewedInvoice? Theirs)
{
    public static readonly Objections None = new(new Dictionary<string, string>(), null);
}

/// <summary>Everything that the review screen shows.</summary>
public sealed record ReviewView(
    Document Document, string Version, ReviewDraft Draft, Objections Objections, IReadOnlyList<ReviewField> Fields,
    IReadOnlyList<Finding> OtherFindings, IReadOnlyList<PageSheet> Pages, ReviewQueue Queue)
{
    public bool HasNext => Queue.Next is not null;

    /// <summary>Documents that wait for a reviewer beside this one.</summary>
    public long Waiting => Queue.Waiting;

    /// <summary>The first page of the next document; null where there is none, or not yet.</summary>
    public string? NextImage => Queue is { HasImage: true, Next: { } next } && !IsReadOnly ? $"/documents/{next}/pages/1-1240.jpg" : null;

    public Guid Id => Document.Id;

    public Result Result => Document.Result!;

    public bool IsReadOnly => Document.CurrentStatus == DocumentStatus.Finalized;

    public bool AwaitsImages => Pages.Any(page => !page.HasImage);

    public int FieldsToLookAt => Fields.Count(shown => shown.NeedsLook);

    public IEnumerable<InvoiceField> SourcesOn(int page) =>
        Fields.Select(shown => shown.Field).Where(read => read.SourceId is not null && read.Reading.Evidence!.Page == page);

    /// <summary>The boxes of a page's table rows, each around the cells of its line.</summary>
    public IEnumerable<(int Index, Box Box)> LinesOn(int page) => Result.StructuredOutput.LineItems
        .Select((line, index) => (index, Boxes: new[] { line.Description, line.Quantity, line.UnitPrice, line.Amount }
            .Where(cell => cell is { Box: not null } && cell.Page == page).Select(cell => cell!.Box!.Value).ToList()))
        .Where(line => line.Boxes.Count > 0)
        .Select(line => (line.index, line.Boxes.Aggregate((all, next) => all.Union(next))));

    public static ReviewView Of(
        Document document, string version, ReviewDraft draft, Objections objections, IReadOnlyList<PageSheet> pages, ReviewQueue queue,
        DateOnly today)
    {
        var findings = InvoiceRules.Check(document.Result!, today);
        var fields = InvoiceField.Of(document.Result!, findings).Select(field => ReviewField.Of(
            field, draft.Fields.GetValueOrDefault(field.Name), objections.Errors.GetValueOrDefault(field.Name),
                objections.Theirs?[field.Name]));
        return new ReviewView(
            document, version, draft, objections, [.. fields],
            [.. findings.Where(finding => finding.Field is not { } name || !InvoiceFields.All.Contains(name))], pages, queue);
    }
}
