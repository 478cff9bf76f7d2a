using DocReview.Domain.Extraction.Fields.Scoring;

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

    private const double Slack = 0.0025;

    private static readonly double[] Thresholds = [.. Enumerable.Range(6, 11).Select(i => i * 0.05)];

    /// <summary>
    /// Of 0.30, 0.35, … 0.80 the lowest probability to show values from that costs hardly more than the cheapest: where few
    /// decisions tell two apart, documents that nobody has seen will not tell them apart the same way.
    /// </summary>
    public static double Threshold(IReadOnlyList<Decision> decisions, Calibration calibration)
    {
        var costs = Thresholds.Select(threshold =>
            (Threshold: threshold, Cost: decisions.Sum(d => CostOf(d, calibration.Apply(d.Probability) >= threshold)))).ToList();
        var bearable = costs.Min(c => c.Cost) + (Slack * decisions.Count);
        return Math.Round(costs.First(c => c.Cost <= bearable).Threshold, 2);
    }

    private static double CostOf(Decision decision, bool shown) => decision.Weight * (shown, decision.Present) switch
    {
        (true, _) when decision.Right => 0,
        (true, true) => Wrong,
        (true, false) => Invented,
        (false, true) => Gap,
        _ => 0,
    };
}
