using System.Diagnostics;
using DocReview.Domain.Adapters;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pipeline;

namespace DocReview.Jobs.Commands;

/// <summary>
/// <c>extract FILE… [--files-from LIST] [--no-embedded-xml]</c>: reads invoices by the worker's own pipeline and prints
/// one JSON line each, in the order given. Needs no database.
/// </summary>
internal static class ExtractCommand
{
    private const string Usage = "Usage: extract FILE… [--files-from LIST] [--no-embedded-xml]";

    /// <returns>0 where every file was read, 1 where one was not, 2 where the arguments make no sense.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (ExtractArguments.Parse(args) is not { } arguments)
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        using var host = BuildHost();
        var pipeline = host.Services.GetRequiredService<ExtractionPipeline>();
        return await ReadAllAsync(pipeline, arguments) ? 0 : 1;
    }

    private static IHost BuildHost()
    {
        // The settings beside the program, wherever it is called from.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        // It ends after a few files: warming up would cost more than it spares.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{ReaderLimits.Section}:{nameof(ReaderLimits.WarmUpRuns)}"] = "0",
            [$"{ReaderLimits.Section}:{nameof(ReaderLimits.IdleWarmUpRuns)}"] = "0",
        });
        builder.Logging.ClearProviders();
        builder.Services.AddReaders(builder.Configuration).AddExtraction();
        return builder.Build();
    }

    // As many at a time as there are cores; each answer is printed when its turn has come.
    private static async Task<bool> ReadAllAsync(ExtractionPipeline pipeline, ExtractArguments arguments)
    {
        using var gate = new SemaphoreSlim(Environment.ProcessorCount);
        var answers = arguments.Files.Select(file => ReadGatedAsync(gate, pipeline, file, arguments.Options)).ToList();
        var complete = true;
        foreach (var answer in answers)
        {
            var (line, complaint) = await answer;
            complete &= complaint is null;
            await (complaint is null ? Console.Out.WriteLineAsync(line) : Console.Error.WriteLineAsync(complaint));
        }

        return complete;
    }

    private static async Task<(string? Line, string? Complaint)> ReadGatedAsync(
        SemaphoreSlim gate, ExtractionPipeline pipeline, string file, ReadingOptions options)
    {
        await gate.WaitAsync();
        try
        {
            return await Task.Run(() => ReadAsync(pipeline, file, options));
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task<(string? Line, string? Complaint)> ReadAsync(
        ExtractionPipeline pipeline, string file, ReadingOptions options)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var reading = await pipeline.ReadAsync(LocalFiles.Identify(file), options, progress: null, CancellationToken.None);
            return (ExtractLine.Write(file, reading, clock.Elapsed), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return (null, $"{file}: {unreadable.Reason}: {unreadable.Message}{Cause(unreadable)}");
        }
        catch (Exception defect)
        {
            return (null, $"{file}: InternalError: {defect}");
        }
    }

    private static string Cause(UnreadableFileException unreadable) =>
        unreadable.InnerException is { } cause ? $" ({cause.Message.ReplaceLineEndings(" ")})" : "";
}
