using System.Diagnostics;

namespace DocReview.Bench.Streams;

/// <summary>Many open streams: how long they take to open, from an event to its sight on all, and what each holds of Web.</summary>
internal static class StreamLatency
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    /// <summary>All on one job: 20 events, two a second. One each: an event for every job, 200 a second.</summary>
    public static async Task MeasureAsync(Target target, Report report, int streams)
    {
        await using var jobs = await StreamedJobs.MakeAsync(target, streams);
        Guid[] ofEach = [.. Enumerable.Range(0, streams).Select(jobs.Job)];
        // The first opens what every later one finds open, and is not counted.
        await RunAsync(target, jobs, ofEach[..Math.Min(100, streams)], [0], pause: TimeSpan.Zero, (_, _, _, _) => { });
        await RunAsync(
            target, jobs, [.. Enumerable.Repeat(jobs.Job(0), streams)], Enumerable.Repeat(0, 20), TimeSpan.FromMilliseconds(500),
            (opened, memory, spent, seen) => Tell(report, $"{streams:N0} streams on one job", opened, memory, spent, seen, streams * 20));
        await RunAsync(
            target, jobs, ofEach, Enumerable.Range(0, streams), TimeSpan.FromMilliseconds(5),
            (opened, memory, spent, seen) => Tell(report, $"{streams:N0} streams on a job each", opened, memory, spent, seen, streams));
    }

    private static async Task RunAsync(
        Target target, StreamedJobs jobs, Guid[] streams, IEnumerable<int> events, TimeSpan pause,
        Action<TimeSpan, double, double, List<double>> tell)
    {
        await Task.Delay(Settling);
        var before = Memory.ProportionalKilobytes(target, "web");
        var began = Stopwatch.GetTimestamp();
        using var fan = new StreamFan(target);
        await fan.OpenAsync(streams);
        var opened = Stopwatch.GetElapsedTime(began);
        await Task.Delay(Settling);
        var memory = (Memory.ProportionalKilobytes(target, "web") - before) / streams.Length;
        var processor = Processor.Spent(target)["web"].Sum;
        foreach (var job in events)
        {
            await jobs.HappenAsync(job, StreamFan.MarkNow);
            await Task.Delay(pause);
        }

        await Task.Delay(Settling);
        tell(opened, memory, Processor.Spent(target)["web"].Sum - processor, fan.Seen());
    }

    private static void Tell(
        Report report, string what, TimeSpan opened, double kilobytes, double seconds, List<double> seen, int expected)
    {
        report.Add($"{what}: all open after", $"{opened.TotalSeconds:0.0} s");
        report.Add($"{what}: memory of Web a stream (PSS)", $"{kilobytes:0.0} KB");
        report.Add($"{what}: processor time of Web a message", $"{seconds * 1_000_000 / expected:0} µs");
        report.AddDurations($"{what}: event → seen, {seen.Count:N0} of {expected:N0}", seen, last: 0.99);
    }
}
