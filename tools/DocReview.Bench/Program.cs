using System.Globalization;
using DocReview.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var target = Target.FromEnvironment();
var report = new Report();
using var desk = new DeskClient(target);

await EventLatency.MeasureAsync(desk, report, runs: 25);
await Throughput.MeasureAsync(desk, report, documents: 500);
await StatusReads.MeasureAsync(desk, report, requests: 20_000);
await ListLatency.MeasureAsync(desk, target, report, rows: 100_000);
Memory.Measure(target, report);
report.Print();
