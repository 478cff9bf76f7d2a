using DocReview.Domain.Adapters.PdfPig;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pipeline;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>PDFs to pages, pages and e-invoices to fields.</summary>
internal sealed class ExtractionRequests(ReaderLimits limits) : IConfinedRequests
{
    private const int MostPages = 10_000;

    private readonly PdfPigParser _parser = new(limits);
    private readonly InvoiceExtraction _extraction = InvoiceExtraction.Shipped;
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _samples = WarmUpSamples.Load();
    private int _nextSample;

    public bool WarmUp(int runs)
    {
        for (var run = 0; run < runs; run++)
        {
            var sample = _samples[_nextSample++ % _samples.Count];
            var content = _parser.Parse(sample, CancellationToken.None);
            _extraction.Extract(content?.Pages ?? [], content?.Attachments ?? [], new ReadingOptions());
        }

        return true;
    }

    public PayloadWriter? Answer(Frame request, CancellationToken ct) => request.Kind switch
    {
        FrameKind.ParsePdf => Parse(request.Payload, ct),
        FrameKind.Extract => Extract(request.Payload.Span),
        FrameKind.ExtractEInvoice => ExtractEInvoice(request.Payload.Span),
        _ => throw new MalformedFrameException($"{request.Kind} is not for this process."),
    };

    private PayloadWriter? Parse(ReadOnlyMemory<byte> pdf, CancellationToken ct) =>
        _parser.Parse(pdf, ct) is { } content ? new PayloadWriter().Pdf(content) : null;

    private PayloadWriter Extract(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var options = new ReadingOptions(IgnoreEmbeddedXml: reader.Number(0, 1) == 1);
        var pages = reader.Pages(MostPages);
        var attachments = reader.Attachments(limits.MaxAttachments);
        return new PayloadWriter().Invoice(_extraction.Extract(pages, attachments, options));
    }

    private PayloadWriter ExtractEInvoice(ReadOnlySpan<byte> xml)
    {
        var (invoice, text) = _extraction.ExtractEInvoice(xml.ToArray());
        return new PayloadWriter().Invoice(invoice).Text(text);
    }
}
