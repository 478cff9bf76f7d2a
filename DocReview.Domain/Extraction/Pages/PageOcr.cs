namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads one image of a page: the way that suits it, upright.</summary>
public sealed class PageOcr(IOcr ocr)
{
    private const string Languages = "eng+deu+fra+nld+ita+spa";

    /// <summary>Reads the image; the page is in pixels of the image, upright.</summary>
    public async Task<Page> ReadAsync(
        RasterImage image, int number, Segmentation segmentation, ScratchFolder scratch, CancellationToken ct)
    {
        var page = await ocr.ReadAsync(image, segmentation, Languages, scratch, ct).ConfigureAwait(false);
        return page with { Number = number };
    }
}
