using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Adapters.Tsv;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>PDFs by poppler-utils, each call one confined child process. Pages are seen through their crop box, as viewers show
/// them.</summary>
internal sealed class PopplerTools(Sandbox sandbox, ReaderLimits limits) : IPdfTools
{
    public async Task<IReadOnlyList<Page>> ReadTextAsync(string pdf, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(
            "pdftotext", ["-tsv", "-cropbox", "-l", $"{limits.MaxPages + 1}", pdf, "-"],
            scratch.Path, SandboxLimits.Text(limits), ct).ConfigureAwait(false);
        PopplerFailures.ThrowIfLocked(run);
        var pages = run.Succeeded ? TsvPages.Read(run.Output, WordOrigin.TextLayer) : [];
        // Poppler says 0 on rubbish and prints nothing.
        return pages.Count > 0 ? pages : throw (ToolFailures.Describe(run) ?? PopplerFailures.NoPages(run));
    }

    public async Task<PdfFacts> ReadFactsAsync(string pdf, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(
            "pdfinfo", ["-f", "1", "-l", $"{limits.MaxPages + 1}", pdf],
            scratch.Path, SandboxLimits.Text(limits), ct).ConfigureAwait(false);
        return run.Succeeded ? PdfInfoOutput.Parse(run.Output) : throw (ToolFailures.Describe(run) ?? PopplerFailures.NoPages(run));
    }

    public async Task<IReadOnlyDictionary<int, double>> ReadPictureCoverAsync(
        string pdf, IReadOnlyList<Page> pages, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(
            "pdfimages", ["-list", "-l", $"{pages[^1].Number}", pdf],
            scratch.Path, SandboxLimits.Text(limits), ct).ConfigureAwait(false);
        return run.Succeeded ? PdfImagesOutput.Cover(run.Output, pages) : new Dictionary<int, double>();
    }

    public async Task<IReadOnlyList<EmbeddedXml>> ReadAttachmentsAsync(string pdf, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(
            "pdfdetach", ["-list", pdf], scratch.Path, SandboxLimits.Text(limits), ct).ConfigureAwait(false);
        var found = new List<EmbeddedXml>();
        foreach (var (number, name) in PdfDetachOutput.Xml(run.Output).Take(limits.MaxAttachments))
        {
            if (await DetachAsync(pdf, number, scratch, ct).ConfigureAwait(false) is { } content)
            {
                found.Add(new(name, content));
            }
        }

        return found;
    }

    public async Task<RasterImage> DrawAsync(string pdf, int pageNumber, int longestSide, ScratchFolder scratch, CancellationToken ct)
    {
        var root = scratch.NewFile("");
        var run = await sandbox.RunAsync(
            "pdftoppm",
            ["-gray", "-cropbox", "-singlefile", "-f", $"{pageNumber}", "-l", $"{pageNumber}", "-scale-to", $"{longestSide}", pdf, root],
            scratch.Path, SandboxLimits.Images(limits), ct).ConfigureAwait(false);
        if (ToolFailures.Describe(run) is { } failure)
        {
            throw failure;
        }

        // It says 0 and writes twelve bytes where a page is too large to draw.
        return PgmFile.Open(root + ".pgm") ?? throw PopplerFailures.CannotDraw(pageNumber);
    }

    public async Task<PageSize> ReadPageSizeAsync(string pdf, int pageNumber, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync(
            "pdfinfo", ["-f", $"{pageNumber}", "-l", $"{pageNumber}", "-box", pdf],
            scratch.Path, SandboxLimits.Text(limits), ct).ConfigureAwait(false);
        PopplerFailures.ThrowIfLocked(run);
        return PdfInfoOutput.ShownSize(run.Output) ?? throw (ToolFailures.Describe(run) ?? PopplerFailures.CannotDraw(pageNumber));
    }

    // Contrary to its name, the option makes the width the width of the page as it is shown.
    public async Task<string> DrawJpegAsync(string pdf, int pageNumber, int width, int height, ScratchFolder scratch, CancellationToken ct)
    {
        var root = scratch.NewFile("");
        var run = await sandbox.RunAsync(
            "pdftoppm",
            [
                "-jpeg", "-jpegopt", "quality=82,optimize=y", "-cropbox", "-singlefile", "-f", $"{pageNumber}", "-l", $"{pageNumber}",
                "-scale-dimension-before-rotation", "-scale-to-x", $"{width}", "-scale-to-y", $"{height}", pdf, root,
            ],
            scratch.Path, SandboxLimits.PageImages(limits), ct).ConfigureAwait(false);
        return run.Succeeded && new FileInfo(root + ".jpg") is { Exists: true, Length: > 0 } made
            ? made.FullName
            : throw (ToolFailures.Describe(run) ?? PopplerFailures.CannotDraw(pageNumber));
    }

    private async Task<byte[]?> DetachAsync(string pdf, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var path = scratch.NewFile(".xml");
        var run = await sandbox.RunAsync(
            "pdfdetach", ["-save", $"{number}", "-o", path, pdf], scratch.Path, SandboxLimits.Attachments(limits), ct)
                .ConfigureAwait(false);
        return run.Succeeded && new FileInfo(path) is { Exists: true, Length: > 0 } file && file.Length <= limits.MaxXmlBytes
            ? await File.ReadAllBytesAsync(path, ct).ConfigureAwait(false)
            : null;
    }
}
