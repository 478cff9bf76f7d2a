using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Scoring;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>
/// Fits all fields of the engine's model, and its calibration on groups that the weights have not seen. How sure one must
/// be to show a value is not fitted but decided: thresholds stay as they are.
/// </summary>
/// <param name="Prior">Weights that the fit starts from and stays near.</param>
/// <param name="Precision">How near.</param>
public sealed record ModelFitter(ScoringModel Prior, double Precision)
{
    public ScoringModel Fit(IReadOnlyList<TrainingDocument> documents, IReadOnlyList<Decision> heldOut)
    {
        var byField = heldOut.ToLookup(d => d.Field);
        var raw = Raw(documents, Prior);
        return raw with
        {
            Fields = raw.Fields.ToDictionary(f => f.Key, f => f.Value with
            {
                Calibration = PlattScaling.Fit([.. byField[f.Key]]),
                Threshold = Prior.Fields[f.Key].Threshold,
            }),
        };
    }

    /// <summary>Decides each group's documents by weights that were fitted on the other groups.</summary>
    public IReadOnlyList<Decision> HeldOut(IReadOnlyList<TrainingDocument> documents)
    {
        var decisions = new List<Decision>();
        var start = Raw(documents, Prior);
        foreach (var group in documents.GroupBy(d => d.Group).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var engine = new InvoiceEngine(InvoiceLexicon.Shipped, Raw([.. documents.Where(d => d.Group != group.Key)], start));
            decisions.AddRange(group.AsParallel().AsOrdered().SelectMany(d => Decisions(engine, d)));
        }
        return decisions;
    }

    /// <summary>Weights without calibration and threshold, so that decisions carry the model's own probability.</summary>
    private ScoringModel Raw(IReadOnlyList<TrainingDocument> documents, ScoringModel start) => Prior with
    {
        Fields = Prior.Fields.AsParallel().AsOrdered().Select(f => (f.Key, Weights(f.Key, documents, start)))
            .ToDictionary(f => f.Key, f => new FieldModel(f.Item2, Threshold: 0, Calibration.None)),
    };

    private Dictionary<string, double> Weights(string field, IReadOnlyList<TrainingDocument> documents, ScoringModel start)
    {
        var cases = documents.Select(d => d.Learnable(field)).OfType<ChoiceCase>().ToList();
        return new ChoiceRegression(Prior.Fields[field].Weights, Precision).Fit(cases, start.Fields[field].Weights)
            .OrderBy(w => w.Key == "bias" ? "" : w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => Math.Round(w.Value, 3));
    }

    private static IEnumerable<Decision> Decisions(InvoiceEngine engine, TrainingDocument document)
    {
        var reading = engine.Read(document.Pages);
        foreach (var (field, choice) in document.Cases)
        {
            if (reading.Fields[field] is not { Value: { } value, Evidence.Origin: not ValueOrigin.Derived } given) continue;
            yield return new(field, given.Confidence, Judge.Field(document.Truth, field, value) == Verdict.Correct, choice.Weight);
        }
    }
}
