using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>Many uploads at once: how fast they are taken, and how fast they are read.</summary>
internal static class Throughput
{
    private const int AtOnce = 16;

    public static async Task MeasureAsync(DeskClient desk, Target target, Report report, int documents)
    {
        var jobs = new string[documents];
        var before = Processor.Seconds(target);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, documents, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (index, _) => jobs[index] = await desk.UploadAsync());
        var uploaded = Stopwatch.GetElapsedTime(began);
        await Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (job, _) => await desk.WaitOnStreamAsync(job));
        var read = Stopwatch.GetElapsedTime(began);
        var spent = Processor.Seconds(target).Select(part => (part.Key, Milliseconds: (part.Value - before[part.Key]) * 1000 / documents)).ToList();

        report.Add($"uploads, {AtOnce} at once, while they are read", $"{documents / uploaded.TotalSeconds:0} per second");
        report.Add("processor time a document, uploads and streams included", $"{spent.Sum(part => part.Milliseconds):0.0} ms ({string.Join(", ", spent.Select(part => $"{part.Key} {part.Milliseconds:0.0}"))})");
        report.Add($"{documents} documents from first upload to last job_completed", $"{documents / read.TotalSeconds:0.0} documents per second");
    }
}
