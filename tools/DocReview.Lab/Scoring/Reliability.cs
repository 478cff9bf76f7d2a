namespace DocReview.Lab.Scoring;

/// <summary>Fields shown with about the same confidence, and how many of them were right.</summary>
public sealed record ConfidenceBin(double From, double To, int Count, double MeanConfidence, double RightShare);

/// <summary>Whether confidence is a probability: of the fields shown with 0.9, nine in ten ought to be right.</summary>
public sealed record Reliability(IReadOnlyList<ConfidenceBin> Bins, double ExpectedError)
{
    private static readonly double[] Edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0000001];

    /// <summary>Over all fields that were given a value and have a truth, inventions counting as wrong.</summary>
    public static Reliability Measure(IEnumerable<ScoredDocument> documents)
    {
        var shown = documents.SelectMany(d => d.Verdicts
            .Where(v => v.Value is Verdict.Correct or Verdict.Wrong or Verdict.Invented)
            .Select(v => (Confidence: d.Read.Confidence(v.Key), Right: v.Value == Verdict.Correct))).ToList();
        var bins = Edges.Zip(Edges.Skip(1)).Select(edge => Bin(edge.First, edge.Second, shown)).OfType<ConfidenceBin>().ToList();
        var error = bins.Sum(b => b.Count * Math.Abs(b.MeanConfidence - b.RightShare)) / Math.Max(1, shown.Count);
        return new(bins, error);
    }

    private static ConfidenceBin? Bin(double from, double to, List<(double Confidence, bool Right)> shown)
    {
        var inside = shown.Where(s => s.Confidence >= from && s.Confidence < to).ToList();
        return inside.Count == 0 ? null
            : new(from, Math.Min(to, 1), inside.Count, inside.Average(s => s.Confidence), inside.Average(s => s.Right ? 1.0 : 0.0));
    }
}
