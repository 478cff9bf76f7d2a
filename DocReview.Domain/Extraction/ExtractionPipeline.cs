using DocReview.Domain.Extraction.EInvoices;

namespace DocReview.Domain.Extraction;

/// <summary>The stages in order: pages, what an e-invoice says, what the pages say, both together.</summary>
public sealed class ExtractionPipeline(
    IDocumentReader reader, PageReading pageReading, IEInvoiceReader eInvoices, IInvoiceEngine engine, IEInvoiceMerger merger) : IExtractionPipeline
{
    /// <inheritdoc />
    public async Task<Reading> ReadAsync(
        SourceFile file, ReadingOptions options, Func<StageProgress, Task>? progress, CancellationToken ct)
    {
        var tell = progress ?? (_ => Task.CompletedTask);
        await tell(new StageProgress(PipelineStage.Parsing, 0));
        var content = await ParseAsync(file, tell, ct);
        await tell(new StageProgress(PipelineStage.Parsing, 1));
        ct.ThrowIfCancellationRequested();

        await tell(new StageProgress(PipelineStage.Extraction, 0, Summary(content, file.Kind)));
        var reading = file.Kind == FileKind.Xml ? ReadBare(content) : await ReadPagesAsync(file, content, options, ct);
        await tell(new StageProgress(PipelineStage.Extraction, 1));
        return reading;
    }

    private async Task<DocumentContent> ParseAsync(SourceFile file, Func<StageProgress, Task> tell, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var pages = new PageProgress();
        var telling = pages.TellAsync(tell, stop);
        try
        {
            return await reader.ReadAsync(file, pages, stop.Token);
        }
        finally
        {
            // Where telling failed, reading was stopped by it: that error is the cause, and the one to be thrown.
            pages.End();
            await telling;
        }
    }

    // A bare e-invoice has no page: what it says is all there is, and for people it is written out.
    private Reading ReadBare(DocumentContent content)
    {
        var invoice = eInvoices.Read(content.Attachments[0].Content) ?? throw new UnreadableFileException(
            Documents.FailureReason.InvalidEInvoice,
            "The XML is not an invoice of a known kind (UBL, CII or FatturaPA). Upload the invoice itself, as PDF if there is no other.");
        return new Reading(content with { RawText = EInvoiceText.Render(invoice) }, invoice);
    }

    private async Task<Reading> ReadPagesAsync(SourceFile file, DocumentContent content, ReadingOptions options, CancellationToken ct)
    {
        var attached = options.IgnoreEmbeddedXml ? null : EInvoiceAttachments.Choose(content.Attachments);
        var page = attached is null
            ? await pageReading.ReadAsync(file, content, ct)
            : new Reading(content, engine.Read(content.Pages));
        return attached is null ? page : page with { Invoice = WithAttachment(attached, page.Invoice) };
    }

    // A broken attachment costs nothing but itself: the page is still an invoice.
    private InvoiceReading WithAttachment(EmbeddedXml attached, InvoiceReading page)
    {
        try
        {
            return eInvoices.Read(attached.Content) is { } xml ? merger.Merge(xml, page) : page;
        }
        catch (UnreadableFileException error)
        {
            var finding = new Finding("xml_unreadable", FindingSeverity.Warning, null, $"The attached e-invoice was not used. {error.Message}");
            return page with { Findings = [finding, .. page.Findings] };
        }
    }

    private static string Summary(DocumentContent content, FileKind kind) => kind == FileKind.Xml
        ? "e-invoice"
        : content.TotalPages == 1 ? "1 page" : $"{content.TotalPages} pages";
}
