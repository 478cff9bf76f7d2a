using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>Many uploads at once: how fast they are taken, and how fast they are read.</summary>
internal static class Throughput
{
    private const int AtOnce = 16;

    public static async Task MeasureAsync(DeskClient desk, Report report, int documents)
    {
        var jobs = new string[documents];
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, documents, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (index, _) => jobs[index] = await desk.UploadAsync());
        var uploaded = Stopwatch.GetElapsedTime(began);
        await Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (job, _) => await desk.WaitOnStreamAsync(job));
        var read = Stopwatch.GetElapsedTime(began);

        report.Add($"uploads, {AtOnce} at once, while they are read", $"{documents / uploaded.TotalSeconds:0} per second");
        report.Add($"{documents} documents from first upload to last job_completed", $"{documents / read.TotalSeconds:0.0} documents per second");
    }
}
