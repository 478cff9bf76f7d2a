using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>Recognises words in an image. Implemented on a confined child process in Adapters.</summary>
public interface IOcr
{
    /// <summary>Reads an image.</summary>
    /// <param name="image">Grey image of one page.</param>
    /// <param name="segmentation">How to look for text.</param>
    /// <param name="languages">Tesseract's names, joined by plus signs.</param>
    /// <param name="scratch">Where the child may work.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    /// <returns>The words in pixels of the image, as a page of that size.</returns>
    /// <exception cref="UnreadableFileException">The image is past a limit, or Tesseract breaks down on it.</exception>
    Task<Page> ReadAsync(RasterImage image, Segmentation segmentation, string languages, ScratchFolder scratch, CancellationToken ct);

    /// <summary>By how many degrees clockwise the image is likely to be turned to stand upright; null where it cannot tell.</summary>
    Task<int?> FindRotationAsync(RasterImage image, ScratchFolder scratch, CancellationToken ct);
}
