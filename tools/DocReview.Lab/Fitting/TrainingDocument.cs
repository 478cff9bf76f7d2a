using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>A document that is learned from: its pages, the truth, and each field as a choice between candidates.</summary>
/// <remarks>
/// A field that the page has and no candidate got right teaches calibration only: weights could not have helped. A sum that
/// is not printed, so that the truth says nothing of it, teaches weights only: no value but the total may stand for it.
/// </remarks>
public sealed record TrainingDocument(GroundTruth Truth, IReadOnlyList<Page> Pages, IReadOnlyDictionary<string, ChoiceCase> Cases)
{
    public string Group => Truth.Group ?? Truth.File;

    public static TrainingDocument From(GroundTruth truth, IReadOnlyList<Page> pages, CandidateFinder finder, double weight, bool complete)
    {
        var candidates = finder.Find(pages);
        var cases = InvoiceFields.All.Where(truth.Expected.ContainsKey)
            .ToDictionary(field => field, field => Case(truth, field, candidates[field], weight));
        var unprinted = InvoiceFields.Amounts.Where(field => !truth.Expected.ContainsKey(field) && complete)
            .ToDictionary(field => field, field => new ChoiceCase(
                [.. candidates[field].Where(c => !IsTotal(truth, c)).Select(c => new ChoiceOption(c.Features.Values, false))], weight));
        return new(truth, pages, cases) { Unprinted = unprinted };
    }

    /// <summary>What weights can learn from.</summary>
    public ChoiceCase? Learnable(string field) =>
        Cases.TryGetValue(field, out var choice)
        && (Truth.Expected[field].ValueKind == JsonValueKind.Null || choice.Options.Any(o => o.Right))
        ? choice : Unprinted.GetValueOrDefault(field);

    private IReadOnlyDictionary<string, ChoiceCase> Unprinted { get; init; } = new Dictionary<string, ChoiceCase>();

    private static bool IsTotal(GroundTruth truth, Candidate candidate) =>
        Scorer.Field(truth, InvoiceFields.TotalAmount, candidate.Value) == Verdict.Correct;

    private static ChoiceCase Case(GroundTruth truth, string field, IReadOnlyList<Candidate> candidates, double weight) => new(
        [.. candidates.Select(c => new ChoiceOption(c.Features.Values, Scorer.Field(truth, field, c.Value) == Verdict.Correct))], weight);
}
