using System.Globalization;
using DocReview.Bench;
using DocReview.Bench.Streams;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var target = Target.FromEnvironment();
var report = new Report();
using var desk = new DeskClient(target);

var parts = new (string Name, Func<Task> Measure)[]
{
    ("latency", () => EventLatency.MeasureAsync(desk, report, runs: 25)),
    ("throughput", () => Throughput.MeasureAsync(desk, target, report, documents: 500)),
    ("uploads", () => Uploads.MeasureAsync(desk, target, report, clients: 32)),
    ("status", () => StatusReads.MeasureAsync(desk, report, requests: 20_000)),
    ("streams", () => StreamLatency.MeasureAsync(target, report, streams: 2000)),
    ("lists", () => ListLatency.MeasureAsync(desk, target, report, rows: 100_000)),
    ("lists-million", () => ListLatency.MeasureAsync(desk, target, report, rows: 1_000_000)),
    ("growth", async () =>
    {
        foreach (var rows in new[] { 1_000, 1_000_000 })
        {
            await ListLatency.MeasureAsync(desk, target, report, rows);
            await EventLatency.MeasureAsync(desk, report, runs: 25, $", {rows:N0} documents");
        }
    }),
};

// Without a name: all but the millions, which take minutes to make.
var wanted = args.Length > 0 ? args : [.. parts.Select(part => part.Name).Where(name => name is not ("lists-million" or "growth"))];
foreach (var (_, measure) in parts.Where(part => wanted.Contains(part.Name)))
{
    await measure();
}

Memory.Measure(target, report);
report.Print();
