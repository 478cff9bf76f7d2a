using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>Decides which pages of a PDF are read by OCR, and reads them.</summary>
public sealed class PdfOcr(IPdfTools tools, PageOcr ocr, ReaderLimits limits)
{
    private const double PointsPerInch = 72;

    // 200 dpi reads letters as well in four fifths of the time, but not their small print.
    private const double DotsPerInch = 300;

    // A4 at 300 dpi is 3,508 pixels long; a poster is read at less.
    private const int LongestSidePixels = 4200;

    /// <summary>Reads the pages whose text layer is missing, thin over a picture, or rubbish; the others stay as they are.</summary>
    public async Task<Page[]> ReadWhereNeededAsync(
        string pdf, PdfContent content, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        Page[] pages = [.. content.Pages];
        var wanted = Wanted(pages, content.PictureCover);
        for (var done = 0; done < wanted.Count; done++)
        {
            pages[wanted[done]] = await ReadAsync(pdf, pages[wanted[done]], scratch, ct).ConfigureAwait(false);
            progress?.Report((done + 1.0) / wanted.Count);
        }

        return pages;
    }

    /// <summary>Reads a page for the second time, prepared differently.</summary>
    public async Task<Page> ReadSecondPassAsync(string pdf, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await DrawAsync(pdf, page, scratch, ct).ConfigureAwait(false);
        return await ocr.ReadSecondPassAsync(image, page, scratch, ct).ConfigureAwait(false);
    }

    private List<int> Wanted(Page[] pages, IReadOnlyDictionary<int, double> cover) =>
    [
        .. Enumerable.Range(0, pages.Length)
            .Where(i => TextLayer.IsThinOver(pages[i], cover.GetValueOrDefault(pages[i].Number)) || TextLayer.IsRubbish(pages[i]))
            .Take(limits.MaxOcrPages),
    ];

    private async Task<Page> ReadAsync(string pdf, Page layer, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await DrawAsync(pdf, layer, scratch, ct).ConfigureAwait(false);
        // A title page, a blank back: drawing it takes a tenth of the time of reading it.
        if (!TextLayer.IsRubbish(layer) && InkCoverage.IsOnlyIn(layer, PgmFile.Load(image)))
        {
            return layer;
        }

        var read = await ocr.ReadAsync(image, layer.Number, scratch, ct).ConfigureAwait(false);
        var (width, height) = read.Rotation % 180 == 0 ? (layer.Width, layer.Height) : (layer.Height, layer.Width);
        return IsBetter(read, layer) ? read.ScaledTo(width, height) : layer;
    }

    // A page of pictures alone, or one that the text layer holds completely, yields no more by OCR than a word of noise.
    private static bool IsBetter(Page read, Page layer) => TextLayer.IsRubbish(layer)
        ? !TextLayer.IsRubbish(read) && 3 * read.Words.Count > layer.Words.Count
        : WordPlausibility.Count(read.Words) > (1.2 * WordPlausibility.Count(layer.Words)) + 2 || layer.Words.Count == 0;

    private Task<RasterImage> DrawAsync(string pdf, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var side = Math.Max(page.Width, page.Height) * DotsPerInch / PointsPerInch;
        return tools.DrawAsync(pdf, page.Number, (int)Math.Clamp(side, 1, LongestSidePixels), scratch, ct);
    }
}
