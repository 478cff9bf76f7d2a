using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Tests.Unit.Extraction.EInvoices;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Pipeline;

public class ExtractionPipelineTests
{
    private static readonly SourceFile Pdf = new("invoice.pdf", FileKind.Pdf);
    private static readonly SourceFile Xml = new("invoice.xml", FileKind.Xml);
    private static readonly InvoiceReading Page = new PageSketch().With(TotalAmount, "99.00").Build();

    [Fact]
    public async Task An_attached_e_invoice_goes_before_the_page()
    {
        var reading = await Read(Pdf, ("factur-x.xml", Samples.Cii()));
        Assert.Equal("124.95", reading.Invoice.Fields[TotalAmount].Value);
        Assert.Equal("page_and_xml_disagree", Assert.Single(reading.Invoice.Findings).Rule);
        Assert.Equal("the page's text", reading.Content.RawText);
    }

    [Fact]
    public async Task The_page_can_be_read_alone()
    {
        var reading = await Pipeline(("factur-x.xml", Samples.Cii()))
            .ReadAsync(Pdf, new ReadingOptions(IgnoreEmbeddedXml: true), null, CancellationToken.None);
        Assert.Same(Page, reading.Invoice);
    }

    [Fact]
    public async Task A_broken_attachment_leaves_the_page_and_a_finding()
    {
        var reading = await Read(Pdf, ("factur-x.xml", Samples.Cii()[..900]));
        Assert.Equal("99.00", reading.Invoice.Fields[TotalAmount].Value);
        Assert.Equal("xml_unreadable", Assert.Single(reading.Invoice.Findings).Rule);
    }

    [Fact]
    public async Task An_attached_order_is_left_alone() =>
        Assert.Same(Page, (await Read(Pdf, ("order.xml", "<Order/>"))).Invoice);

    [Fact]
    public async Task A_bare_e_invoice_is_read_whatever_the_options_and_written_out_for_people()
    {
        var reading = await Pipeline(("any", Samples.Ubl()))
            .ReadAsync(Xml, new ReadingOptions(IgnoreEmbeddedXml: true), null, CancellationToken.None);
        Assert.Equal("300.00", reading.Invoice.Fields[TotalAmount].Value);
        Assert.StartsWith("INVOICE", reading.Content.RawText);
    }

    [Theory]
    [InlineData("<Order/>")]
    [InlineData("<Invoice")]
    [InlineData("<!DOCTYPE a><a/>")]
    public async Task A_bare_xml_that_is_no_invoice_fails_with_a_reason(string xml)
    {
        var error = await Assert.ThrowsAsync<UnreadableFileException>(() => Read(Xml, ("a.xml", xml)));
        Assert.Equal(UnreadableReason.InvalidEInvoice, error.Reason);
    }

    [Fact]
    public async Task Stages_are_told_in_order_and_pages_in_between()
    {
        var told = new List<StageProgress>();
        var reader = new StubReader([], async progress =>
        {
            progress.Report(0.5);
            while (told.Count < 2)
            {
                await Task.Yield();
            }
        });
        await Pipeline(reader).ReadAsync(Pdf, new ReadingOptions(), progress => Note(told, progress), CancellationToken.None);

        Assert.Equal(
            [(PipelineStage.Parsing, 0), (PipelineStage.Parsing, 0.5), (PipelineStage.Parsing, 1), (PipelineStage.Extraction, 0),
                (PipelineStage.Extraction, 1)],
            told.Select(progress => (progress.Stage, progress.Fraction)));
        Assert.Equal("1 page", told[3].Message);
    }

    [Fact]
    public async Task A_listener_that_throws_stops_the_reading_and_is_the_error()
    {
        var reader = new StubReader([], progress =>
        {
            progress.Report(0.5);
            return new TaskCompletionSource().Task;
        });
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Pipeline(reader).ReadAsync(
            Pdf, new ReadingOptions(), progress => progress.Fraction == 0.5 ? throw new InvalidTimeZoneException() : Task.CompletedTask,
                CancellationToken.None));
    }

    private static Task Note(List<StageProgress> told, StageProgress progress)
    {
        told.Add(progress);
        return Task.CompletedTask;
    }

    private static Task<Reading> Read(SourceFile file, params (string Name, string Xml)[] attached) =>
        Pipeline(attached).ReadAsync(file, new ReadingOptions(), null, CancellationToken.None);

    private static ExtractionPipeline Pipeline(params (string Name, string Xml)[] attached) =>
        Pipeline(new StubReader([.. attached.Select(a => new EmbeddedXml(a.Name, a.Xml.Bytes()))], _ => Task.CompletedTask));

    private static ExtractionPipeline Pipeline(IDocumentReader reader)
    {
        var extractor = new InProcessExtractor(new InvoiceExtraction(new StubEngine(), new EInvoiceReader(), new EInvoiceMerger()));
        return new(reader, new SecondOcrPass(reader, extractor), extractor);
    }

    // What a confined process does, without the process: the pipeline's own order is what is tested here.
    private sealed class InProcessExtractor(InvoiceExtraction extraction) : IInvoiceExtractor
    {
        public Task<InvoiceReading> ExtractAsync(
            IReadOnlyList<Page> pages, IReadOnlyList<EmbeddedXml> attachments, ReadingOptions options, CancellationToken ct) =>
            Task.FromResult(extraction.Extract(pages, attachments, options));

        public Task<(InvoiceReading Invoice, string Text)> ExtractEInvoiceAsync(ReadOnlyMemory<byte> xml, CancellationToken ct) =>
            Task.FromResult(extraction.ExtractEInvoice(xml.ToArray()));
    }

    private sealed class StubEngine : IInvoiceEngine
    {
        public InvoiceReading Read(IReadOnlyList<Page> pages) => Page;
    }

    private sealed class StubReader(EmbeddedXml[] attachments, Func<IProgress<double>, Task> work) : IDocumentReader
    {
        public async Task<DocumentContent> ReadAsync(SourceFile file, IProgress<double>? progress, CancellationToken ct)
        {
            await work(progress!).WaitAsync(ct);
            return new DocumentContent([], attachments, "the page's text", 1);
        }

        public Task<Page> ReadSecondPassAsync(SourceFile file, Page page, CancellationToken ct) =>
            throw new InvalidOperationException("A page without OCR is not read again.");
    }
}
