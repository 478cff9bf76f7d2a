namespace DocReview.Lab.Fitting;

/// <summary>
/// Conditional logistic regression, as the engine chooses: P(value) = sum over its places of exp(w · features), over 1 plus
/// the same of all values. Weights are held near prior ones by an L2 penalty.
/// </summary>
/// <param name="Prior">Where a weight stays that the cases say nothing about; 0 for what it does not name.</param>
/// <param name="Precision">How strongly it is held there: half of this times the squared distance.</param>
/// <param name="LeastCases">A feature seen in fewer cases keeps its prior.</param>
public sealed record ChoiceRegression(IReadOnlyDictionary<string, double> Prior, double Precision, int LeastCases = 6)
{
    private const string Bias = "bias";

    /// <param name="cases">What is known to be right.</param>
    /// <param name="start">Weights to begin at where some are known to be near; the prior otherwise.</param>
    public Dictionary<string, double> Fit(IReadOnlyList<ChoiceCase> cases, IReadOnlyDictionary<string, double>? start = null)
    {
        var names = Learnable(cases);
        var index = names.Select((name, i) => (name, i)).ToDictionary(e => e.name, e => e.i);
        var prior = names.Select(name => Prior.GetValueOrDefault(name)).ToArray();
        var sparse = cases.Select(c => SparseCase.Of(c, index, Prior)).ToList();
        var from = names.Select(name => (start ?? Prior).GetValueOrDefault(name)).ToArray();
        var weights = Minimizer.Minimize(from, (at, gradient) => Loss(sparse, prior, at, gradient));
        return Prior.Keys.Union(names).ToDictionary(name => name, name => index.TryGetValue(name, out var at) ? weights[at] : Prior[name]);
    }

    private List<string> Learnable(IReadOnlyList<ChoiceCase> cases)
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in cases)
            foreach (var name in one.Options.SelectMany(o => o.Features.Keys).Distinct())
                seen[name] = seen.GetValueOrDefault(name) + 1;
        return [Bias, .. seen.Where(s => s.Value >= LeastCases && s.Key != Bias).Select(s => s.Key)];
    }

    private double Loss(List<SparseCase> cases, double[] prior, double[] weights, double[] gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var off = weights[i] - prior[i];
            loss += Precision / 2 * off * off;
            gradient[i] = Precision * off;
        }
        foreach (var one in cases) loss += one.Loss(weights, gradient);
        return loss;
    }

    /// <summary>A case with features as numbers.</summary>
    private sealed class SparseCase(SparseOption[] options, double caseWeight)
    {
        private readonly bool noneIsRight = !options.Any(o => o.Right);
        private readonly double[] odds = new double[options.Length];

        public static SparseCase Of(ChoiceCase one, Dictionary<string, int> index, IReadOnlyDictionary<string, double> prior) =>
            new([.. one.Options.Select(o => SparseOption.Of(o, index, prior))], one.Weight);

        /// <summary>Negative log-likelihood; adds its gradient.</summary>
        public double Loss(double[] weights, double[] gradient)
        {
            double all = 1, right = noneIsRight ? 1 : 0;
            for (var i = 0; i < odds.Length; i++)
            {
                odds[i] = Math.Exp(Math.Clamp(options[i].Score(weights), -60, 60));
                all += odds[i];
                if (options[i].Right) right += odds[i];
            }
            for (var i = 0; i < odds.Length; i++)
                options[i].AddTo(gradient, caseWeight * (odds[i] / all - (options[i].Right ? odds[i] / right : 0)));
            return caseWeight * (Math.Log(all) - Math.Log(right));
        }
    }

    /// <summary>Features of one place; those that are not learned are summed up beforehand.</summary>
    private sealed record SparseOption(int[] Indices, double[] Values, double Fixed, bool Right)
    {
        public static SparseOption Of(ChoiceOption option, Dictionary<string, int> index, IReadOnlyDictionary<string, double> prior)
        {
            var known = option.Features.Where(f => index.ContainsKey(f.Key)).Append(new(Bias, 1)).ToList();
            var rest = option.Features.Where(f => !index.ContainsKey(f.Key)).Sum(f => f.Value * prior.GetValueOrDefault(f.Key));
            return new([.. known.Select(f => index[f.Key])], [.. known.Select(f => f.Value)], rest, option.Right);
        }

        public double Score(double[] weights)
        {
            var sum = Fixed;
            for (var i = 0; i < Indices.Length; i++) sum += weights[Indices[i]] * Values[i];
            return sum;
        }

        public void AddTo(double[] gradient, double times)
        {
            for (var i = 0; i < Indices.Length; i++) gradient[Indices[i]] += times * Values[i];
        }
    }
}
