using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>Many uploads at once: how fast they are taken and read, and what each document costs the processes and the database.</summary>
internal static class Throughput
{
    private const int AtOnce = 16;
    private const int MostCalled = 25;

    public static async Task MeasureAsync(DeskClient desk, Target target, Report report, int documents)
    {
        await Quiet.WaitAsync(target);
        await DatabaseWork.ResetAsync(target.Postgres);
        var (time, work) = (Processor.Spent(target), await DatabaseWork.ReadAsync(target.Postgres));
        var (uploaded, read) = await RunAsync(desk, documents);
        work = await DatabaseWork.ReadAsync(target.Postgres) - work;
        var spent = Processor.Spent(target).ToDictionary(part => part.Key, part => (part.Value - time[part.Key]) * (1000.0 / documents));

        double Each(double number) => number / documents;
        report.Add($"uploads, {AtOnce} at once, while they are read", $"{documents / uploaded.TotalSeconds:0} per second");
        report.Add($"{documents} documents from first upload to last job_completed",
            $"{documents / read.TotalSeconds:0.0} documents per second");
        AddProcessorTime(report, spent);
        report.Add("statements a document", $"{Each(work.Statements):0.0}, {Each(work.ServerSeconds * 1000):0.0} ms in the server");
        report.Add(
            "commits a document that wrote", $"{Each(work.WritingTransactions):0.0}, with {Each(work.Flushes):0.0} waits for the disk");
        await ShowMostCalledAsync(target, documents);
    }

    private static async Task<(TimeSpan Uploaded, TimeSpan Read)> RunAsync(DeskClient desk, int documents)
    {
        var jobs = new string[documents];
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, documents, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (index, _) => jobs[index] = await desk.UploadAsync());
        var uploaded = Stopwatch.GetElapsedTime(began);
        await Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (job, _) => await desk.WaitOnStreamAsync(job));
        return (uploaded, Stopwatch.GetElapsedTime(began));
    }

    private static void AddProcessorTime(Report report, Dictionary<string, ProcessorTime> spent)
    {
        report.Add("processor time a document, uploads and streams included", $"{spent.Values.Sum(time => time.Sum):0.0} ms");
        foreach (var (name, time) in spent)
        {
            report.Add($"– of these {name}", $"{time.Sum:0.0} ms ({time.Own:0.0} its own, {time.Children:0.0} what it started)");
        }
    }

    // Beside the table, for whoever wonders which they are.
    private static async Task ShowMostCalledAsync(Target target, int documents)
    {
        foreach (var (calls, milliseconds, text) in await DatabaseWork.MostCalledAsync(target.Postgres, MostCalled))
        {
            Console.Error.WriteLine($"  {(double)calls / documents,5:0.00} a document, {milliseconds / documents,6:0.000} ms: {text}");
        }
    }
}
