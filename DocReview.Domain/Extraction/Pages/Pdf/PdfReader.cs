using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>
/// Reads PDFs: by PdfPig in one pass, by poppler where PdfPig does not get through or finds next to no words, and by OCR the
/// pages where the text layer is missing or rubbish.
/// </summary>
public sealed class PdfReader(IPdfParser parser, IPdfTools tools, PdfOcr ocr, ReaderLimits limits)
{
    /// <summary>Reads pages and attached XML.</summary>
    /// <exception cref="UnreadableFileException">Encrypted, damaged, or past a limit.</exception>
    public async Task<DocumentContent> ReadAsync(string pdf, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var content = await parser.ParseAsync(pdf, ct).ConfigureAwait(false);
        if (content is null || content.Pages.Any(TextLayer.IsThin))
        {
            content = await ReadByToolsAsync(pdf, scratch, ct).ConfigureAwait(false);
        }

        var read = await ocr.ReadWhereNeededAsync(pdf, content, scratch, progress, ct).ConfigureAwait(false);
        Page[] pages = [.. read.Select(Upright)];
        return new(pages, content.Attachments, RawText.Of(pages), content.TotalPages);
    }

    private async Task<PdfContent> ReadByToolsAsync(string pdf, ScratchFolder scratch, CancellationToken ct)
    {
        var found = await tools.ReadTextAsync(pdf, scratch, ct).ConfigureAwait(false);
        var hints = PdfHints.Scan(pdf);
        var facts = hints.MayBeTurned || found.Count > limits.MaxPages
            ? await tools.ReadFactsAsync(pdf, scratch, ct).ConfigureAwait(false)
            : null;
        var attachments = hints.MayHaveAttachments ? await tools.ReadAttachmentsAsync(pdf, scratch, ct).ConfigureAwait(false) : [];
        var pages = AsShown([.. found.Take(limits.MaxPages)], facts);
        var cover = pages.Any(page => !TextLayer.IsThin(page) && TextLayer.MayBeThin(page))
            ? await tools.ReadPictureCoverAsync(pdf, pages, scratch, ct).ConfigureAwait(false)
            : new Dictionary<int, double>();
        return new(pages, facts?.TotalPages ?? pages.Length, cover, attachments);
    }

    // pdftotext turns the words by the page's own entry, but prints the size as it was before.
    private static Page[] AsShown(Page[] pages, PdfFacts? facts)
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

    // A text layer may lie on its side as a scan may; OCR has turned its pages already.
    private static Page Upright(Page page) =>
        page.Words is [{ Origin: WordOrigin.TextLayer }, ..] ? page.Turned(TextDirection.Rotation(page)) : page;
}
