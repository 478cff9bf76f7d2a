using System.Diagnostics;
using DocReview.Domain.Adapters;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Domain.Intake;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Accuracy;

/// <summary>The product's own pipeline over a folder of documents with a truth file.</summary>
public sealed class DocumentExtractor : IDisposable
{
    private readonly ServiceProvider services;
    private readonly ExtractionPipeline pipeline;

    public DocumentExtractor()
    {
        services = new ServiceCollection().AddLogging()
            .AddReaders(new ConfigurationBuilder().Build()).AddExtraction().BuildServiceProvider();
        pipeline = services.GetRequiredService<ExtractionPipeline>();
    }

    public IDocumentReader Documents => services.GetRequiredService<IDocumentReader>();

    /// <summary>Reads every document of the truth, as many at a time as asked for.</summary>
    public async Task<IReadOnlyList<ReadDocument>> ReadAsync(string folder, IReadOnlyList<GroundTruth> truths, bool ignoreXml, int parallel)
    {
        var read = new ReadDocument[truths.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel };
        await Parallel.ForAsync(0, truths.Count, options, async (i, ct) => read[i] = await ReadAsync(folder, truths[i], ignoreXml, ct));
        return read;
    }

    /// <summary>Tells a file's kind by its content, as intake does.</summary>
    public static SourceFile Identify(string path)
    {
        var head = new byte[FileSignature.HeadLength];
        using var stream = File.OpenRead(path);
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FileSignature.Identify(head.AsSpan(0, length)) is FileIdentity.Identified known
            ? new SourceFile(path, known.Kind)
            : throw new UnreadableFileException(UnreadableReason.UnsupportedContent, "Of no kind that can be read.");
    }

    public void Dispose() => services.Dispose();

    private async Task<ReadDocument> ReadAsync(string folder, GroundTruth truth, bool ignoreXml, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var file = Identify(Path.Combine(folder, truth.File));
            var reading = await pipeline.ReadAsync(file, new ReadingOptions(ignoreXml), progress: null, ct);
            return new(truth, reading.Invoice, null, Math.Max(1, reading.Content.TotalPages), clock.Elapsed.TotalMilliseconds);
        }
        catch (UnreadableFileException unreadable)
        {
            return new(truth, null, unreadable.Reason.ToString(), 1, clock.Elapsed.TotalMilliseconds);
        }
    }
}
