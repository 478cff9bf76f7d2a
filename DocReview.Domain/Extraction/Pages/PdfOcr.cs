namespace DocReview.Domain.Extraction.Pages;

/// <summary>Decides which pages of a PDF are read by OCR, and reads them.</summary>
public sealed class PdfOcr(IPdfTools tools, PageOcr ocr, ReaderLimits limits)
{
    private const double PointsPerInch = 72;

    // 200 dpi reads letters as well in four fifths of the time, but not their small print.
    private const double Resolution = 300;

    // A4 at 300 dpi is 3,508 pixels long; a poster is read at less.
    private const int LongestSide = 4200;

    /// <summary>Reads the pages whose text layer is missing, thin over a picture, or rubbish; the others stay as they are.</summary>
    public async Task<Page[]> ReadWhereNeededAsync(
        string pdf, Page[] pages, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var wanted = await WantedAsync(pdf, pages, scratch, ct).ConfigureAwait(false);
        for (var done = 0; done < wanted.Count; done++)
        {
            var layer = pages[wanted[done]];
            var read = await ReadAsync(pdf, layer, scratch, ct).ConfigureAwait(false);
            pages[wanted[done]] = IsBetter(read, layer) ? read : layer;
            progress?.Report((done + 1.0) / wanted.Count);
        }

        return pages;
    }

    /// <summary>Reads a page for the second time, taking its print for the other sort.</summary>
    public async Task<Page> ReadAgainAsync(string pdf, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await DrawAsync(pdf, page, scratch, ct).ConfigureAwait(false);
        return await ocr.ReadAgainAsync(image, page, scratch, ct).ConfigureAwait(false);
    }

    private async Task<List<int>> WantedAsync(string pdf, Page[] pages, ScratchFolder scratch, CancellationToken ct)
    {
        var cover = pages.Any(page => !TextLayer.IsThin(page) && TextLayer.MayBeThin(page))
            ? await tools.ReadPictureCoverAsync(pdf, pages, scratch, ct).ConfigureAwait(false)
            : null;
        return [.. Enumerable.Range(0, pages.Length)
            .Where(i => TextLayer.IsThinOver(pages[i], cover?.GetValueOrDefault(pages[i].Number) ?? 0) || TextLayer.IsRubbish(pages[i]))
            .Take(limits.MaxOcrPages)];
    }

    private async Task<Page> ReadAsync(string pdf, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await DrawAsync(pdf, page, scratch, ct).ConfigureAwait(false);
        var read = await ocr.ReadAsync(image, page.Number, scratch, ct).ConfigureAwait(false);
        var (width, height) = read.Rotation % 180 == 0 ? (page.Width, page.Height) : (page.Height, page.Width);
        return read.ScaledTo(width, height);
    }

    // A page of pictures alone, or one that the text layer holds completely, yields no more by OCR.
    private static bool IsBetter(Page read, Page layer) => TextLayer.IsRubbish(layer)
        ? !TextLayer.IsRubbish(read) && 3 * read.Words.Count > layer.Words.Count
        : Plausibility.Count(read.Words) > Plausibility.Count(layer.Words);

    private Task<RasterImage> DrawAsync(string pdf, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var side = Math.Max(page.Width, page.Height) * Resolution / PointsPerInch;
        return tools.DrawAsync(pdf, page.Number, (int)Math.Clamp(side, 1, LongestSide), scratch, ct);
    }
}
