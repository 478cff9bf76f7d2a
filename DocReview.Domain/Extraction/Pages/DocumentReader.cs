using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads any kind of file, each in a scratch folder of its own and within the time of a document.</summary>
public sealed class DocumentReader(PdfReader pdfs, PdfOcr pdfOcr, ImageReader images, ReaderLimits limits) : IDocumentReader
{
    /// <inheritdoc/>
    public Task<DocumentContent> ReadAsync(SourceFile file, IProgress<double>? progress, CancellationToken ct) =>
        WithinLimitsAsync(file, (rooted, scratch, clock) => rooted.Kind switch
        {
            FileKind.Xml => ReadXmlAsync(rooted.Path, clock),
            FileKind.Pdf => pdfs.ReadAsync(rooted.Path, scratch, progress, clock),
            _ => images.ReadAsync(rooted, scratch, progress, clock),
        }, ct);

    /// <inheritdoc/>
    public Task<Page> ReadSecondPassAsync(SourceFile file, Page page, CancellationToken ct) =>
        WithinLimitsAsync(file, (rooted, scratch, clock) => rooted.Kind switch
        {
            FileKind.Xml => throw new ArgumentException("An XML e-invoice has no pages.", nameof(file)),
            FileKind.Pdf => pdfOcr.ReadSecondPassAsync(rooted.Path, page, scratch, clock),
            _ => images.ReadSecondPassAsync(rooted, page, scratch, clock),
        }, ct);

    private async Task<T> WithinLimitsAsync<T>(
        SourceFile file, Func<SourceFile, ScratchFolder, CancellationToken, Task<T>> read, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(limits.DocumentSeconds));
        using var scratch = ScratchFolder.Create(limits.ScratchFolder);
        try
        {
            return await read(file with { Path = Path.GetFullPath(file.Path) }, scratch, clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new UnreadableFileException(
                UnreadableReason.ReaderLimit, "Reading the document took too long and was stopped. Upload only the pages of the invoice.",
                    late);
        }
    }

    private async Task<DocumentContent> ReadXmlAsync(string path, CancellationToken ct)
    {
        if (new FileInfo(path).Length > limits.MaxXmlBytes)
        {
            throw new UnreadableFileException(
                UnreadableReason.TooLarge,
                    $"The XML file has more than {limits.MaxXmlBytes / 1_000_000} MB. Upload an e-invoice without attachments in it.");
        }

        var content = await File.ReadAllBytesAsync(path, ct).ConfigureAwait(false);
        return new([], [new(Path.GetFileName(path), content)], "", 0);
    }
}
