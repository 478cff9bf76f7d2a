namespace DocReview.Bench;

/// <summary>The private desk that is measured, as bin/bench has started it.</summary>
internal sealed record Target(
    Uri Url, string Token, string Postgres, string Redis, string Invoice, IReadOnlyDictionary<string, int> Processes)
{
    public static Target FromEnvironment() => new(
        new Uri(Need("DOCREVIEW_BENCH_URL")),
        Need("DOCREVIEW_BENCH_TOKEN"),
        Need("ConnectionStrings__Postgres"),
        Need("ConnectionStrings__Redis"),
        Need("DOCREVIEW_BENCH_INVOICE"),
        Need("DOCREVIEW_BENCH_PROCESSES").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)));

    private static string Need(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set; start this by bin/bench.");
}
