using DocReview.Domain.Documents;

namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads any kind of file, each in a scratch folder of its own and within the time of a document.</summary>
public sealed class DocumentReader(PdfReader pdfs, ImageReader images, ReaderLimits limits) : IDocumentReader
{
    /// <inheritdoc/>
    public async Task<DocumentContent> ReadAsync(SourceFile file, IProgress<double>? progress, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(limits.DocumentSeconds));
        using var scratch = ScratchFolder.Create(limits.ScratchFolder);
        var rooted = file with { Path = Path.GetFullPath(file.Path) };
        try
        {
            return file.Kind switch
            {
                FileKind.Xml => await ReadXmlAsync(rooted.Path, clock.Token).ConfigureAwait(false),
                FileKind.Pdf => await pdfs.ReadAsync(rooted.Path, scratch, progress, clock.Token).ConfigureAwait(false),
                _ => await images.ReadAsync(rooted, scratch, progress, clock.Token).ConfigureAwait(false),
            };
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new UnreadableFileException(
                FailureReason.ReaderLimit, "Reading the document took too long and was stopped. Upload only the pages of the invoice.", late);
        }
    }

    private async Task<DocumentContent> ReadXmlAsync(string path, CancellationToken ct)
    {
        if (new FileInfo(path).Length > limits.MaxXmlBytes)
        {
            throw new UnreadableFileException(
                FailureReason.TooLarge, $"The XML file has more than {limits.MaxXmlBytes / 1_000_000} MB. Upload an e-invoice without attachments in it.");
        }

        var content = await File.ReadAllBytesAsync(path, ct).ConfigureAwait(false);
        return new([], [new(Path.GetFileName(path), content)], "", 0);
    }
}
