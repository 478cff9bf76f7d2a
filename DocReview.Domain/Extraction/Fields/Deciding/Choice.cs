namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>What was decided for a field, before calibration.</summary>
/// <param name="Chosen">Null where having no value is likeliest.</param>
/// <param name="Probability">The model's probability of the choice.</param>
/// <param name="Others">The other values with their probabilities, best first.</param>
/// <param name="Checks">Names of the agreements with other fields.</param>
internal sealed record Choice(
    RankedValue? Chosen, double Probability, IReadOnlyList<(RankedValue Value, double Probability)> Others, IReadOnlyList<string> Checks)
{
    /// <summary>Lets the values of one field compete alone.</summary>
    public static Choice Independent(IReadOnlyList<RankedValue> ranking)
    {
        var weights = ranking.Select(v => Math.Exp(Math.Min(v.Score, 50))).ToList();
        var all = 1 + weights.Sum();
        var values = ranking.Select((v, i) => (v, weights[i] / all)).ToList();
        return From(values, 1 / all, []);
    }

    /// <summary>Takes the likeliest of the values, or none where that is likelier still.</summary>
    public static Choice From(IReadOnlyList<(RankedValue Value, double Probability)> values, double none, IReadOnlyList<string> checks)
    {
        var ordered = values.OrderByDescending(v => v.Probability).ToList();
        return ordered.Count == 0
            ? new Choice(null, none, [], [])
            : new Choice(ordered[0].Value, ordered[0].Probability, ordered.Skip(1).ToList(), checks);
    }
}
