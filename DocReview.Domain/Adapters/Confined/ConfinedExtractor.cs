using DocReview.Domain.Extraction;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Extraction in a confined process. A crash is tried once more in a new one: the file before may have caused it.</summary>
internal sealed class ConfinedExtractor(ExtractionProcesses processes, ILogger<ConfinedExtractor> log) : IInvoiceExtractor
{
    private const int MostTextBytes = 16 * 1024 * 1024;

    public Task<InvoiceReading> ExtractAsync(
        IReadOnlyList<Page> pages, IReadOnlyList<EmbeddedXml> attachments, ReadingOptions options, CancellationToken ct)
    {
        var payload = new PayloadWriter().Number(options.IgnoreEmbeddedXml ? 1 : 0).Pages(pages).Attachments(attachments);
        return AskAsync(FrameKind.Extract, payload.Memory, answer => Invoice(answer, pages.Count), ct);
    }

    public Task<(InvoiceReading Invoice, string Text)> ExtractEInvoiceAsync(ReadOnlyMemory<byte> xml, CancellationToken ct) =>
        AskAsync(FrameKind.ExtractEInvoice, xml, InvoiceAndText, ct);

    private static InvoiceReading Invoice(Frame answer, int pages)
    {
        var payload = Result(answer);
        var invoice = payload.Invoice(pages);
        payload.End();
        return invoice;
    }

    private static (InvoiceReading Invoice, string Text) InvoiceAndText(Frame answer)
    {
        var payload = Result(answer);
        var read = (payload.Invoice(pages: 0), payload.Text(MostTextBytes));
        payload.End();
        return read;
    }

    private static PayloadReader Result(Frame answer) =>
        answer.TryResult(out var payload) ? payload : throw new MalformedFrameException("No result.");

    private async Task<T> AskAsync<T>(FrameKind kind, ReadOnlyMemory<byte> payload, Func<Frame, T> read, CancellationToken ct)
    {
        try
        {
            return await processes.AskAsync(kind, payload, read, ct).ConfigureAwait(false);
        }
        catch (ConfinedProcessEndedException ended) when (ended.End == ConfinedEnd.Crashed)
        {
            log.LogWarning("Extraction is tried once more: {Reason}", ended.Message);
        }
        catch (ConfinedProcessEndedException ended)
        {
            throw ended.ToUnreadable();
        }

        try
        {
            return await processes.AskAsync(kind, payload, read, ct).ConfigureAwait(false);
        }
        catch (ConfinedProcessEndedException ended)
        {
            throw ended.ToUnreadable();
        }
    }
}
