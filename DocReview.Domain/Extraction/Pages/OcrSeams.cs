namespace DocReview.Domain.Extraction.Pages;

/// <summary>How the text of a page is laid out, which Tesseract wants to know (its page segmentation modes).</summary>
public enum Segmentation
{
    /// <summary>Columns, tables and pictures to be found by itself (mode 3): letters.</summary>
    Letter = 3,

    /// <summary>One column of text in varying sizes (mode 4).</summary>
    Column = 4,

    /// <summary>One uniform block of text (mode 6): receipts.</summary>
    Receipt = 6,

    /// <summary>As much text as there is, in no order (mode 11).</summary>
    Sparse = 11,
}

/// <summary>Recognises words in an image. Implemented on a confined child process in Adapters.</summary>
public interface IOcr
{
    /// <summary>Reads an image.</summary>
    /// <param name="image">Grey or colour image of one page.</param>
    /// <param name="segmentation">How the text is laid out.</param>
    /// <param name="languages">Tesseract's names, joined by plus signs.</param>
    /// <param name="scratch">Where the child may work.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    /// <returns>The words in pixels of the image, as a page of that size.</returns>
    /// <exception cref="UnreadableFileException">The image is past a limit, or Tesseract breaks down on it.</exception>
    Task<Page> ReadAsync(RasterImage image, Segmentation segmentation, string languages, ScratchFolder scratch, CancellationToken ct);

    /// <summary>By how many degrees clockwise the image must be turned to stand upright; null where it cannot tell.</summary>
    Task<int?> FindRotationAsync(RasterImage image, ScratchFolder scratch, CancellationToken ct);
}
