namespace DocReview.Bench;

/// <summary>Collects figures and prints them as a Markdown table.</summary>
internal sealed class Report
{
    private readonly List<(string What, string Figure)> _rows = [];

    public void Add(string what, string figure)
    {
        Console.Error.WriteLine($"{what}: {figure}");
        _rows.Add((what, figure));
    }

    /// <summary>Adds median, 95th percentile (or another) and maximum of durations in milliseconds.</summary>
    public void AddDurations(string what, List<double> milliseconds, double last = 0.95)
    {
        milliseconds.Sort();
        Add(what, $"p50 {At(milliseconds, 0.50):0.0} ms, p{last * 100:0} {At(milliseconds, last):0.0} ms, max {milliseconds[^1]:0.0} ms");
    }

    public void Print()
    {
        Console.WriteLine("| what | measured |");
        Console.WriteLine("|---|---|");
        foreach (var (what, figure) in _rows)
        {
            Console.WriteLine($"| {what} | {figure} |");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
