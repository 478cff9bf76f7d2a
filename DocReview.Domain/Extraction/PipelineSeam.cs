namespace DocReview.Domain.Extraction;

/// <summary>What the pipeline hands over: the file as read and the invoice as understood.</summary>
public sealed record Reading(DocumentContent Content, InvoiceReading Invoice);

/// <summary>How to read. <paramref name="IgnoreEmbeddedXml"/> reads the page alone, to measure the reader.</summary>
public sealed record ReadingOptions(bool IgnoreEmbeddedXml = false);

/// <summary>The stages of the pipeline, as the desk shows them.</summary>
public enum PipelineStage
{
    /// <summary>File to pages.</summary>
    Parsing,

    /// <summary>Pages to fields.</summary>
    Extraction,
}

/// <summary>Told when a stage begins, while it goes on, and when it ends.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Fraction">0 as it begins, 1 as it ends.</param>
/// <param name="Message">A few words for the timeline, or null.</param>
public sealed record StageProgress(PipelineStage Stage, double Fraction, string? Message = null);

/// <summary>The way from a stored file to an invoice; knows neither database nor queue.</summary>
public interface IExtractionPipeline
{
    /// <summary>Reads and understands a file. Safe to run again: nothing is kept between runs.</summary>
    /// <param name="file">The stored file.</param>
    /// <param name="options">How to read.</param>
    /// <param name="progress">Awaited at the begin and end of each stage, and between pages.</param>
    /// <param name="ct">Cancelling ends the child processes too.</param>
    /// <exception cref="UnreadableFileException">The file cannot be read; trying again will not help.</exception>
    Task<Reading> ReadAsync(
        SourceFile file, ReadingOptions options, Func<StageProgress, Task>? progress, CancellationToken ct);
}
