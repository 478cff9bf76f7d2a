namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>The stages in order: the file to pages, then pages and an e-invoice to fields. Knows neither database nor queue.</summary>
public sealed class ExtractionPipeline(IDocumentReader reader, SecondOcrPass secondOcrPass, IInvoiceExtractor extractor)
{
    /// <summary>Reads and understands a file. Safe to run again: nothing is kept between runs.</summary>
    /// <param name="file">The stored file.</param>
    /// <param name="options">How to read.</param>
    /// <param name="progress">Awaited at the begin and end of each stage, and between pages.</param>
    /// <param name="ct">Cancelling ends the child processes too.</param>
    /// <exception cref="UnreadableFileException">The file cannot be read; trying again will not help.</exception>
    public async Task<Reading> ReadAsync(
        SourceFile file, ReadingOptions options, Func<StageProgress, Task>? progress, CancellationToken ct)
    {
        var tell = progress ?? (_ => Task.CompletedTask);
        await tell(new StageProgress(PipelineStage.Parsing, 0));
        var content = await ParseAsync(file, tell, ct);
        await tell(new StageProgress(PipelineStage.Parsing, 1));
        ct.ThrowIfCancellationRequested();

        await tell(new StageProgress(PipelineStage.Extraction, 0, Summary(content, file.Kind)));
        var reading = file.Kind == FileKind.Xml
            ? await ReadBareAsync(content, ct)
            : await secondOcrPass.ReadAsync(file, content, options, ct);
        await tell(new StageProgress(PipelineStage.Extraction, 1));
        return reading;
    }

    private async Task<DocumentContent> ParseAsync(SourceFile file, Func<StageProgress, Task> tell, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pages = new PageProgress();
        var telling = pages.TellAsync(tell, stop);
        try
        {
            return await reader.ReadAsync(file, pages, stop.Token);
        }
        finally
        {
            // Where telling failed, reading was stopped by it: that error is the cause, and the one to be thrown.
            pages.End();
            await telling;
        }
    }

    private async Task<Reading> ReadBareAsync(DocumentContent content, CancellationToken ct)
    {
        var (invoice, text) = await extractor.ExtractEInvoiceAsync(content.Attachments[0].Content, ct);
        return new Reading(content with { RawText = text }, invoice);
    }

    private static string Summary(DocumentContent content, FileKind kind) => kind == FileKind.Xml
        ? "e-invoice"
        : content.TotalPages == 1 ? "1 page" : $"{content.TotalPages} pages";
}
