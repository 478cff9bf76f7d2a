namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads PDFs: the text layer in one call, and by OCR the pages where it is missing or rubbish.</summary>
public sealed class PdfReader(IPdfTools tools, PageOcr ocr, ReaderLimits limits)
{
    private const double PointsPerInch = 72;
    private const double OcrResolution = 300;

    // 300 dpi of A4 is 3,508 pixels; a poster is read at less.
    private const int LongestSide = 4200;

    /// <summary>Reads pages and attached XML.</summary>
    public async Task<DocumentContent> ReadAsync(string pdf, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var found = await tools.ReadTextAsync(pdf, scratch, ct).ConfigureAwait(false);
        var hints = PdfHints.Of(pdf);
        var facts = hints.MayBeTurned || found.Count > limits.MaxPages
            ? await tools.ReadFactsAsync(pdf, scratch, ct).ConfigureAwait(false)
            : null;
        var attachments = hints.MayHaveAttachments ? await tools.ReadAttachmentsAsync(pdf, scratch, ct).ConfigureAwait(false) : [];
        var pages = Upright([.. found.Take(limits.MaxPages)], facts);
        await ReadByOcrAsync(pdf, pages, scratch, progress, ct).ConfigureAwait(false);
        return new(pages, attachments, RawText.Of(pages), facts?.TotalPages ?? pages.Length);
    }

    /// <summary>Reads one page by OCR.</summary>
    public async Task<Page> ReadPageAsync(
        string pdf, Page page, Segmentation segmentation, ScratchFolder scratch, CancellationToken ct)
    {
        var side = Math.Max(page.Width, page.Height) * OcrResolution / PointsPerInch;
        var image = await tools.DrawAsync(pdf, page.Number, (int)Math.Clamp(side, 1, LongestSide), scratch, ct).ConfigureAwait(false);
        var read = await ocr.ReadAsync(image, page.Number, segmentation, scratch, ct).ConfigureAwait(false);
        File.Delete(image.Path);
        return read.ScaledTo(page.Width, page.Height);
    }

    private async Task ReadByOcrAsync(string pdf, Page[] pages, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var wanted = Enumerable.Range(0, pages.Length)
            .Where(i => TextLayer.IsThin(pages[i]) || TextLayer.IsRubbish(pages[i]))
            .Take(limits.MaxOcrPages).ToList();
        for (var done = 0; done < wanted.Count; done++)
        {
            var page = pages[wanted[done]];
            var read = await ReadPageAsync(pdf, page, Segmentation.Letter, scratch, ct).ConfigureAwait(false);
            pages[wanted[done]] = read.Words.Count > page.Words.Count || TextLayer.IsRubbish(page) ? read : page;
            progress?.Report((done + 1.0) / wanted.Count);
        }
    }

    // pdftotext turns the words by the page's own entry, but prints the size as it was before.
    private static Page[] Upright(Page[] pages, PdfFacts? facts)
    {
        for (var i = 0; i < pages.Length && i < facts?.Rotations.Count; i++)
        {
            if (facts.Rotations[i] % 180 != 0)
            {
                pages[i] = pages[i] with { Width = pages[i].Height, Height = pages[i].Width };
            }
        }

        return pages;
    }
}
