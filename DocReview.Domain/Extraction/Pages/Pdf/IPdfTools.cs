using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>What can be asked of a PDF. Implemented on confined child processes in Adapters.</summary>
public interface IPdfTools
{
    /// <summary>The text layer of the first pages, in points; one page more than the limit where there are more.</summary>
    /// <exception cref="UnreadableFileException">Encrypted, damaged, or past a limit.</exception>
    Task<IReadOnlyList<Page>> ReadTextAsync(string pdf, ScratchFolder scratch, CancellationToken ct);

    /// <summary>How many pages there are, and how the first of them are turned by their own entry.</summary>
    Task<PdfFacts> ReadFactsAsync(string pdf, ScratchFolder scratch, CancellationToken ct);

    /// <summary>The part of each page, 0 to 1, that its largest picture covers; by page number, pages without pictures left out.</summary>
    Task<IReadOnlyDictionary<int, double>> ReadPictureCoverAsync(
        string pdf, IReadOnlyList<Page> pages, ScratchFolder scratch, CancellationToken ct);

    /// <summary>The attached files whose name or content says XML, within the limits.</summary>
    Task<IReadOnlyList<EmbeddedXml>> ReadAttachmentsAsync(string pdf, ScratchFolder scratch, CancellationToken ct);

    /// <summary>Draws a page as a grey image that fits into a square of <paramref name="longestSide"/> pixels.</summary>
    /// <exception cref="UnreadableFileException">The page cannot be drawn.</exception>
    Task<RasterImage> DrawAsync(string pdf, int pageNumber, int longestSide, ScratchFolder scratch, CancellationToken ct);

    /// <summary>The size in points of one page as it is shown, turned by its own entry.</summary>
    /// <exception cref="UnreadableFileException">There is no such page.</exception>
    Task<PageSize> ReadPageSizeAsync(string pdf, int pageNumber, ScratchFolder scratch, CancellationToken ct);

    /// <summary>Draws a page in colour as a JPEG of the given size.</summary>
    /// <returns>Path of the image.</returns>
    /// <exception cref="UnreadableFileException">The page cannot be drawn.</exception>
    Task<string> DrawJpegAsync(string pdf, int pageNumber, int width, int height, ScratchFolder scratch, CancellationToken ct);
}
