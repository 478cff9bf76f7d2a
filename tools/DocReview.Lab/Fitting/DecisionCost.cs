using DocReview.Domain.Extraction.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>
/// What decisions cost a reviewer: a gap has to be filled in (1); a wrong value has to be noticed first (1.5); an invented
/// one has nothing on the page to be held against (3).
/// </summary>
public static class DecisionCost
{
    public const double Gap = 1;
    public const double Wrong = 1.5;
    public const double Invented = 3;

    private static readonly double[] Thresholds = [.. Enumerable.Range(6, 11).Select(i => i * 0.05)];

    /// <summary>Of 0.30, 0.35, … 0.80 the probability that costs least to show values from; the lowest of equals.</summary>
    public static double Threshold(IReadOnlyList<Decision> decisions, Calibration calibration) =>
        Math.Round(Thresholds.MinBy(threshold => Math.Round(decisions.Sum(d => Of(d, calibration.Apply(d.Probability) >= threshold)), 6)), 2);

    private static double Of(Decision decision, bool shown) => decision.Weight * (shown, decision.Present) switch
    {
        (true, _) when decision.Right => 0,
        (true, true) => Wrong,
        (true, false) => Invented,
        (false, true) => Gap,
        _ => 0,
    };
}
