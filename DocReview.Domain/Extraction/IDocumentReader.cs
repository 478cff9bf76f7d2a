namespace DocReview.Domain.Extraction;

/// <summary>Turns a file into upright pages of words. Implemented on confined child processes in Adapters.</summary>
public interface IDocumentReader
{
    /// <summary>Reads every page within the limits, page by page from the text layer or by OCR.</summary>
    /// <param name="file">The stored file.</param>
    /// <param name="progress">Fraction of pages done, 0 to 1.</param>
    /// <param name="ct">Cancelling ends the child processes too.</param>
    /// <exception cref="UnreadableFileException">The file cannot be read; trying again will not help.</exception>
    Task<DocumentContent> ReadAsync(SourceFile file, IProgress<double>? progress, CancellationToken ct);

    /// <summary>
    /// Reads a page by OCR once more, prepared differently, for when the first time left fields in doubt. Takes as long
    /// as the first time, about a second.
    /// </summary>
    /// <param name="file">The stored file; never a bare e-invoice.</param>
    /// <param name="page">As <see cref="ReadAsync"/> gave it; the answer has the same size and rotation.</param>
    /// <param name="ct">Cancelling ends the child processes too.</param>
    /// <exception cref="UnreadableFileException">The page cannot be read this way.</exception>
    Task<Page> ReadSecondPassAsync(SourceFile file, Page page, CancellationToken ct);
}
