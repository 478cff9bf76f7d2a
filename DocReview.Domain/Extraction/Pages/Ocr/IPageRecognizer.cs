using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>Recognises the words of a page by networks. Implemented by a confined process in Adapters.</summary>
public interface IPageRecognizer
{
    /// <summary>Reads an image that may lie on its side, upside down or skewed.</summary>
    /// <param name="image">In its own light: the networks want no help against shadows.</param>
    /// <param name="number">Of the page.</param>
    /// <param name="ct">Ends it within a second.</param>
    /// <returns>The page in pixels, upright; null where the networks cannot run on this machine or break down on it.</returns>
    Task<Page?> RecognizeAsync(RasterImage image, int number, CancellationToken ct);

    /// <summary>Reads an image for the second time, lit evenly and smoothed.</summary>
    /// <param name="image">As it was the first time.</param>
    /// <param name="first">What came of it.</param>
    /// <param name="ct">Ends it within a second.</param>
    /// <returns>The page in pixels, turned as the first time; null as above.</returns>
    Task<Page?> RecognizeSecondPassAsync(RasterImage image, Page first, CancellationToken ct);
}
