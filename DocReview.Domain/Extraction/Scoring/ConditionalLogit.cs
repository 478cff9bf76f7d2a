namespace DocReview.Domain.Extraction.Scoring;

/// <summary>A candidate of a document whose truth is known.</summary>
/// <param name="Features">As its source describes it.</param>
/// <param name="IsRight">Whether its value is the field's.</param>
public sealed record LabelledCandidate(FeatureSet Features, bool IsRight);

/// <summary>
/// Fits the weights of one field: maximises the likelihood that of all candidates of a document, and the chance of
/// having no value, a right one is chosen. Deterministic: same documents, same weights.
/// </summary>
/// <param name="prior">Weights to stay near to where the documents do not tell, such as those set by hand.</param>
/// <param name="ridge">How strongly; 1 is what one document says about a feature.</param>
public sealed class ConditionalLogit(IReadOnlyDictionary<string, double> prior, double ridge = 2)
{
    private const string Bias = "bias";
    private const double FirstStep = 0.25;

    /// <summary>Fits.</summary>
    /// <param name="documents">The candidates of each document; where none is right, having no value is.</param>
    /// <param name="passes">Gradient steps over all documents.</param>
    public IReadOnlyDictionary<string, double> Fit(IReadOnlyList<IReadOnlyList<LabelledCandidate>> documents, int passes = 300)
    {
        var names = prior.Keys.Append(Bias).Concat(documents.SelectMany(d => d).SelectMany(c => c.Features.Values.Keys))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        var index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
        var rows = documents.Select(d => d.Select(c => Row.Of(c, index)).ToArray()).ToList();
        var start = names.Select(n => prior.GetValueOrDefault(n)).ToArray();
        var weights = (double[])start.Clone();
        var squares = new double[names.Count];
        for (var pass = 0; pass < passes; pass++)
        {
            Step(weights, Gradient(rows, weights, start), squares);
        }

        return names.Select((n, i) => (n, Value: Math.Round(weights[i], 3))).Where(p => p.Value != 0)
            .ToDictionary(p => p.n, p => p.Value);
    }

    private double[] Gradient(List<Row[]> documents, double[] weights, double[] start)
    {
        var gradient = weights.Select((w, i) => -ridge * (w - start[i])).ToArray();
        foreach (var document in documents)
        {
            var mass = document.Select(r => Math.Exp(Math.Min(r.Score(weights), 60))).ToArray();
            var all = 1 + mass.Sum();
            var right = document.Select((r, i) => r.IsRight ? mass[i] : 0).Sum();
            for (var i = 0; i < document.Length; i++)
            {
                // Expected features of the right choices less those of all choices.
                var share = (document[i].IsRight ? mass[i] / right : 0) - (mass[i] / all);
                document[i].AddTo(gradient, share);
            }
        }

        return gradient;
    }

    // Adagrad: rare features take longer steps than common ones.
    private static void Step(double[] weights, double[] gradient, double[] squares)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            squares[i] += gradient[i] * gradient[i];
            weights[i] += squares[i] == 0 ? 0 : FirstStep * gradient[i] / Math.Sqrt(squares[i] + 1e-9);
        }
    }

    private sealed record Row(int[] Indices, double[] Values, bool IsRight)
    {
        public static Row Of(LabelledCandidate candidate, Dictionary<string, int> index) => new(
            [.. candidate.Features.Values.Keys.Select(k => index[k]), index[Bias]],
            [.. candidate.Features.Values.Values, 1.0], candidate.IsRight);

        public double Score(double[] weights)
        {
            var score = 0.0;
            for (var i = 0; i < Indices.Length; i++)
            {
                score += weights[Indices[i]] * Values[i];
            }

            return score;
        }

        public void AddTo(double[] gradient, double share)
        {
            for (var i = 0; i < Indices.Length; i++)
            {
                gradient[Indices[i]] += share * Values[i];
            }
        }
    }
}
