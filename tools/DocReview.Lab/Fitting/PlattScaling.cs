using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>A decision of the engine: how likely it held its value, and whether it was right.</summary>
public sealed record Decision(string Field, double Probability, bool Right, double Weight = 1)
{
    /// <summary>Whether the page has a value at all.</summary>
    public bool Present { get; init; } = true;
}

/// <summary>Fits how a model's probability turns into that of being right (Platt 1999), held near "as it is".</summary>
public static class PlattScaling
{
    private const double Precision = 4;

    public static Calibration Fit(IReadOnlyList<Decision> decisions)
    {
        var points = decisions.Select(d => (Logit: Logit(d.Probability), d.Right, d.Weight)).ToList();
        var fitted = Minimizer.Minimize([1, 0], (at, gradient) => Loss(points, at, gradient));
        return new Calibration(Math.Max(0.05, Math.Round(fitted[0], 4)), Math.Round(fitted[1], 4));
    }

    private static double Loss(List<(double Logit, bool Right, double Weight)> points, double[] at, double[] gradient)
    {
        var (slope, offset) = (at[0] - 1, at[1]);
        var loss = Precision / 2 * (slope * slope + offset * offset);
        gradient[0] = Precision * slope;
        gradient[1] = Precision * offset;
        foreach (var (logit, right, weight) in points)
        {
            var score = at[0] * logit + at[1];
            var probability = 1 / (1 + Math.Exp(-score));
            loss += weight * (Math.Log(1 + Math.Exp(-Math.Abs(score))) + Math.Max(score, 0) - (right ? score : 0));
            var error = weight * (probability - (right ? 1 : 0));
            gradient[0] += error * logit;
            gradient[1] += error;
        }
        return loss;
    }

    /// <summary>As the engine clamps it.</summary>
    private static double Logit(double probability)
    {
        var clamped = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(clamped / (1 - clamped));
    }
}
