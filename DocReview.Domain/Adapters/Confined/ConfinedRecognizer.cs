using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Scratch;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>The networks in a confined process. Where that crashes on a page, once more; then Tesseract may try.</summary>
internal sealed class ConfinedRecognizer(RecognitionProcess process, ILogger<ConfinedRecognizer> log) : IPageRecognizer
{
    public Task<Page?> RecognizeAsync(RasterImage image, int number, CancellationToken ct) =>
        AskAsync(FrameKind.Recognize, Image(image).Number(number), ct);

    public Task<Page?> RecognizeSecondPassAsync(RasterImage image, Page first, CancellationToken ct) =>
        AskAsync(FrameKind.RecognizeAgain, Image(image).Page(first), ct);

    private static PayloadWriter Image(RasterImage image)
    {
        var pixels = PgmFile.Load(image);
        return new PayloadWriter().Number(pixels.Width).Number(pixels.Height).Bytes(pixels.Pixels);
    }

    private async Task<Page?> AskAsync(FrameKind kind, PayloadWriter payload, CancellationToken ct) =>
        await TryAsync(kind, payload, ct).ConfigureAwait(false) is (true, var page)
            ? page
            : (await TryAsync(kind, payload, ct).ConfigureAwait(false)).Page;

    private async Task<(bool IsAnswered, Page? Page)> TryAsync(FrameKind kind, PayloadWriter payload, CancellationToken ct)
    {
        try
        {
            return (true, await process.AskAsync(kind, payload.Memory, Page, ct).ConfigureAwait(false));
        }
        catch (ConfinedProcessEndedException ended) when (ended.End is ConfinedEnd.Crashed or ConfinedEnd.Stopped)
        {
            // Stopped for the page of another document that was cancelled, perhaps.
            log.LogWarning("Recognition of a page is tried anew: {Reason}", ended.Message);
            return (false, null);
        }
        catch (Exception error) when (error is ConfinedProcessEndedException or ConfinedDefectException or IOException)
        {
            log.LogWarning("The networks did not read a page: {Reason}", error.Message);
            return (true, null);
        }
    }

    private static Page? Page(Frame answer)
    {
        if (!answer.TryResult(out var payload))
        {
            return null;
        }

        var page = payload.Page();
        payload.End();
        return page;
    }
}
