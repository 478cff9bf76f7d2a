using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields.Candidates;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>A document that is learned from: its pages, the truth, and each field as a choice between candidates.</summary>
/// <remarks>A field that the page has and no candidate got right teaches calibration only: weights could not have helped.</remarks>
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

    /// <summary>What weights can learn from.</summary>
    public ChoiceCase? Learnable(string field) =>
        Cases.TryGetValue(field, out var choice)
        && (Truth.Expected[field].ValueKind == JsonValueKind.Null || choice.Options.Any(o => o.Right)) ? choice : null;

    private static ChoiceCase Case(Truth truth, string field, IReadOnlyList<Candidate> candidates, double weight) => new(
        [.. candidates.Select(c => new ChoiceOption(c.Features.Values, Judge.Field(truth, field, c.Value) == Verdict.Correct))], weight);
}
