using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>Many clients that do nothing but upload, for a while: how fast their files are taken, and what each costs.</summary>
internal static class Uploads
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    public static async Task MeasureAsync(DeskClient desk, Target target, Report report, int clients)
    {
        await Quiet.WaitAsync(target);
        var (time, work) = (Processor.Spent(target), await DatabaseWork.ReadAsync(target.Postgres));
        var durations = new List<double>();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(began) < Duration)
            {
                var sent = Stopwatch.GetTimestamp();
                await desk.UploadAsync();
                lock (durations)
                {
                    durations.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                }
            }
        }));
        var elapsed = Stopwatch.GetElapsedTime(began);
        work = await DatabaseWork.ReadAsync(target.Postgres) - work;
        var spent = Processor.Spent(target);

        var count = durations.Count;
        report.Add($"uploads, {clients} at once, while a worker reads what it can", $"{count / elapsed.TotalSeconds:0} per second");
        report.AddDurations($"upload, {clients} at once", durations);
        report.Add("processor time meanwhile, for each upload",
            string.Join(", ", spent.Select(part => $"{part.Key} {(part.Value - time[part.Key]).Sum * 1000 / count:0.0} ms")));
        report.Add("waits for the disk meanwhile, for each upload", $"{(double)work.Flushes / count:0.00}");
        await Quiet.WaitAsync(target);
    }
}
