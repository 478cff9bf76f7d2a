using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields.Candidates;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>A document that is learned from: its pages, the truth, and each field as a choice between candidates.</summary>
public sealed record TrainingDocument(Truth Truth, IReadOnlyList<Page> Pages, IReadOnlyDictionary<string, ChoiceCase> Cases)
{
    public string Group => Truth.Group ?? Truth.File;

    public static TrainingDocument Of(Truth truth, IReadOnlyList<Page> pages, CandidateFinder finder, double weight)
    {
        var candidates = finder.Find(pages);
        var cases = InvoiceFields.All.Where(truth.Expected.ContainsKey)
            .ToDictionary(field => field, field => Case(truth, field, candidates[field], weight));
        return new(truth, pages, cases);
    }

    /// <summary>Candidates of the same value are one option, grouped as the engine groups them.</summary>
    private static ChoiceCase Case(Truth truth, string field, IReadOnlyList<Candidate> candidates, double weight)
    {
        var options = candidates.GroupBy(c => Key(field, c.Value), StringComparer.Ordinal).Select(values => new ChoiceOption(
            [.. values.Select(c => c.Features.Values)],
            values.Any(c => Judge.Field(truth, field, c.Value) == Verdict.Correct)));
        return new([.. options], weight);
    }

    private static string Key(string field, string value) => field switch
    {
        InvoiceFields.VendorName => Folding.Fold(value),
        InvoiceFields.InvoiceNumber or InvoiceFields.VendorVatId => string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant(),
        _ => value,
    };
}
