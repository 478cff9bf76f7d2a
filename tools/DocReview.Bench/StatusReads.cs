using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>Polls of one job's status, as clients without a stream do.</summary>
internal static class StatusReads
{
    private const int AtOnce = 32;

    public static async Task MeasureAsync(DeskClient desk, Report report, int requests)
    {
        var job = await desk.UploadAsync();
        await desk.WaitOnStreamAsync(job);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, _) => await desk.GetAsync($"/api/jobs/{job}"));
        var elapsed = Stopwatch.GetElapsedTime(began);
        report.Add($"job status, {AtOnce} at once, client on the same cores", $"{requests / elapsed.TotalSeconds:0} per second");
    }
}
