using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>A group of documents with weights that were fitted on all others, and what those weights decided.</summary>
public sealed record HeldOutGroup(
    string Name, ScoringModel Raw, IReadOnlyList<TrainingDocument> Documents, IReadOnlyList<Decision> Decisions);

/// <summary>
/// Fits all fields of the engine's model: the weights on all documents; calibration and threshold on what weights
/// decided for groups that they had not seen. Relations between fields are not fitted: they stay as the priors name them.
/// </summary>
/// <param name="Prior">Weights that the fit starts from and stays near.</param>
/// <param name="Precision">How near.</param>
public sealed record ModelFitter(ScoringModel Prior, double Precision)
{
    public ScoringModel Fit(IReadOnlyList<TrainingDocument> documents, IReadOnlyList<HeldOutGroup> heldOut) =>
        Settle(Raw(documents, Prior), heldOut.SelectMany(g => g.Decisions));

    /// <summary>Decides each group's documents by weights that were fitted on the other groups.</summary>
    public IReadOnlyList<HeldOutGroup> HoldOut(IReadOnlyList<TrainingDocument> documents)
    {
        var start = Raw(documents, Prior);
        return [.. documents.GroupBy(d => d.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
        {
            var raw = Raw([.. documents.Where(d => d.Group != group.Key)], start);
            var engine = new InvoiceEngine(InvoiceLexicon.Shipped, raw);
            return new HeldOutGroup(group.Key, raw, [.. group], [.. group.AsParallel().AsOrdered().SelectMany(d => Decisions(engine, d))]);
        })];
    }

    /// <summary>Judges each group by a model that knows nothing of it: neither weights nor calibration nor thresholds.</summary>
    public IEnumerable<(string Group, IReadOnlyList<ScoredDocument> Documents)> Score(IReadOnlyList<HeldOutGroup> groups)
    {
        foreach (var group in groups)
        {
            var model = Settle(group.Raw, groups.Where(g => g.Name != group.Name).SelectMany(g => g.Decisions));
            yield return (group.Name, Score(model, group.Documents));
        }
    }

    /// <summary>Judges documents that none of the fitted ones come from; calibration and thresholds are those of
    /// <paramref name="settled"/>.</summary>
    /// <param name="known">What is learned from in every fold.</param>
    /// <param name="others">What is split into folds by group.</param>
    /// <param name="settled">A fitted model.</param>
    public IReadOnlyList<ScoredDocument> CrossValidate(
        IReadOnlyList<TrainingDocument> known, IReadOnlyList<TrainingDocument> others, ScoringModel settled)
    {
        const int Folds = 5;
        var fold = others.Select(d => d.Group).Distinct().Order(StringComparer.Ordinal).Select((g, i) => (g, i))
            .ToDictionary(e => e.g, e => e.i % Folds);
        return [.. Enumerable.Range(0, Folds).SelectMany(i =>
        {
            var raw = Raw([.. known, .. others.Where(d => fold[d.Group] != i)], settled);
            return Score(With(raw, settled), [.. others.Where(d => fold[d.Group] == i)]);
        })];
    }

    public static IReadOnlyList<ScoredDocument> Score(ScoringModel model, IReadOnlyList<TrainingDocument> documents)
    {
        var engine = new InvoiceEngine(InvoiceLexicon.Shipped, model);
        return [.. documents.AsParallel().AsOrdered()
            .Select(d => new ReadDocument(d.Truth, engine.Read(d.Pages), null, d.Pages.Count, 0).Judged())];
    }

    private static ScoringModel Settle(ScoringModel raw, IEnumerable<Decision> decisions)
    {
        var byField = decisions.ToLookup(d => d.Field);
        return raw with { Fields = raw.Fields.ToDictionary(f => f.Key, f => Settle(f.Value, [.. byField[f.Key]])) };
    }

    private static FieldModel Settle(FieldModel raw, IReadOnlyList<Decision> decisions)
    {
        var calibration = PlattScaling.Fit([.. decisions.Where(d => d.Probability > 0)]);
        return raw with { Calibration = calibration, Threshold = DecisionCost.Threshold(decisions, calibration) };
    }

    private static ScoringModel With(ScoringModel raw, ScoringModel settled) => raw with
    {
        Fields = raw.Fields.ToDictionary(
            f => f.Key, f => f.Value with { Calibration = settled.Fields[f.Key].Calibration, Threshold = settled.Fields[f.Key].Threshold }),
    };

    /// <summary>Weights without calibration and threshold, so that decisions carry the model's own probability.</summary>
    private ScoringModel Raw(IReadOnlyList<TrainingDocument> documents, ScoringModel start) => Prior with
    {
        Fields = Prior.Fields.AsParallel().AsOrdered().Select(f => (f.Key, Weights(f.Key, documents, start)))
            .AsSequential().ToDictionary(f => f.Key, f => new FieldModel(f.Item2, Threshold: 0, Calibration.None)),
    };

    private Dictionary<string, double> Weights(string field, IReadOnlyList<TrainingDocument> documents, ScoringModel start)
    {
        var cases = documents.Select(d => d.Learnable(field)).OfType<ChoiceCase>().ToList();
        return new ChoiceRegression(Prior.Fields[field].Weights, Precision).Fit(cases, start.Fields[field].Weights)
            .OrderBy(w => w.Key == "bias" ? "" : w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => Math.Round(w.Value, 3));
    }

    /// <summary>What was decided where the truth speaks of the field; a value that arithmetic gave is no decision.</summary>
    private static IEnumerable<Decision> Decisions(InvoiceEngine engine, TrainingDocument document)
    {
        var reading = engine.Read(document.Pages);
        foreach (var (field, choice) in document.Cases)
        {
            var given = reading.Fields[field];
            if (given.Evidence is { Page: null }) continue;
            var present = document.Truth.Expected[field].ValueKind != System.Text.Json.JsonValueKind.Null;
            yield return new(field, given.Value is null ? 0 : given.Confidence,
                Scoring.Scorer.Field(document.Truth, field, given.Value) == Verdict.Correct, choice.Weight) { Present = present };
        }
    }
}
