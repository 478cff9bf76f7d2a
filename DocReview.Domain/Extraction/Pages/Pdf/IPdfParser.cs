namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>Reads a PDF in one pass: words, sizes, rotation, pictures, attachments. Implemented by confined processes in
/// Adapters.</summary>
public interface IPdfParser
{
    /// <summary>Reads a file.</summary>
    /// <param name="pdf">Path of the file.</param>
    /// <param name="ct">Cancelling ends the process that is at it within a second.</param>
    /// <returns>Null where <see cref="IPdfTools"/> should try: damaged, locked, long, or of a kind that this parser reads badly.</returns>
    Task<PdfContent?> ParseAsync(string pdf, CancellationToken ct);
}
