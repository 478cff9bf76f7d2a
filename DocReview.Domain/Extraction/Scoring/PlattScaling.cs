namespace DocReview.Domain.Extraction.Scoring;

/// <summary>Fits a <see cref="Calibration"/> to choices whose truth is known (Platt 1999, with his smoothed targets).</summary>
public static class PlattScaling
{
    private const int FewestChoices = 20;
    private const int Passes = 4000;
    private const double Ridge = 0.5;

    /// <summary>Fits slope and offset.</summary>
    /// <param name="choices">The model's probability of each choice that it made, and whether the choice was right.</param>
    /// <returns>No correction where there are too few choices to learn from.</returns>
    public static Calibration Fit(IReadOnlyList<(double Probability, bool IsRight)> choices)
    {
        if (choices.Count < FewestChoices)
        {
            return Calibration.None;
        }

        var right = choices.Count(c => c.IsRight);
        var (yes, no) = ((right + 1.0) / (right + 2.0), 1.0 / (choices.Count - right + 2.0));
        var points = choices.Select(c => (Logit: Logit(c.Probability), Target: c.IsRight ? yes : no)).ToList();
        var (slope, offset) = (1.0, 0.0);
        for (var pass = 0; pass < Passes; pass++)
        {
            var errors = points.Select(p => (p.Logit, Error: p.Target - (1 / (1 + Math.Exp(-((slope * p.Logit) + offset)))))).ToList();
            slope += 0.05 * (errors.Sum(e => e.Error * e.Logit) - (Ridge * (slope - 1))) / points.Count;
            offset += 0.2 * (errors.Sum(e => e.Error) - (Ridge * offset)) / points.Count;
        }

        // A negative slope would turn the order of certainty round: too little data to believe it.
        return new Calibration(Math.Round(Math.Max(slope, 0.1), 3), Math.Round(offset, 3));
    }

    private static double Logit(double probability)
    {
        var clamped = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return Math.Log(clamped / (1 - clamped));
    }
}
