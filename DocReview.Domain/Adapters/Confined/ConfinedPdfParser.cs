using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Pdf;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>PdfPig in a confined process. Whatever goes wrong there, poppler still may read the file.</summary>
internal sealed class ConfinedPdfParser(ExtractionProcesses processes, ReaderLimits limits, ILogger<ConfinedPdfParser> log) : IPdfParser
{
    // A page takes 4 KB to 400 KB; what is larger is pictures, which poppler skips without holding them.
    private const long MostFileBytes = 20 * 1024 * 1024;

    public async Task<PdfContent?> ParseAsync(string pdf, CancellationToken ct)
    {
        if (new FileInfo(pdf).Length > MostFileBytes)
        {
            return null;
        }

        var content = await File.ReadAllBytesAsync(pdf, ct).ConfigureAwait(false);
        try
        {
            return await processes.AskAsync(FrameKind.ParsePdf, content, Content, ct).ConfigureAwait(false);
        }
        catch (Exception error) when (error is ConfinedProcessEndedException or ConfinedDefectException)
        {
            log.LogWarning("PdfPig did not read a file: {Reason}", error.Message);
            return null;
        }
    }

    private PdfContent? Content(Frame answer)
    {
        if (!answer.TryResult(out var payload))
        {
            return null;
        }

        var content = payload.Pdf(limits);
        payload.End();
        return content;
    }
}
