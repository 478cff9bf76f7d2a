using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages;

/// <summary>Makes page images for people: always drawn anew, never a part of the original, and bounded in pixels.</summary>
public sealed class PageRenderer(IPdfTools pdfs, IImageTools images, ImageReader frames, ReaderLimits limits) : IPageRenderer
{
    // A receipt is up to six times as long as wide.
    private const int MaxAspect = 8;

    /// <inheritdoc/>
    public async Task RenderAsync(
        SourceFile file, int pageNumber, int rotation, int width, string destination, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageNumber, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        using var scratch = ScratchFolder.Create(limits.ScratchFolder);
        var rooted = file with { Path = Path.GetFullPath(file.Path) };
        var image = file.Kind switch
        {
            FileKind.Xml => throw new ArgumentException("An XML e-invoice has no pages.", nameof(file)),
            FileKind.Pdf => await DrawPdfAsync(rooted.Path, pageNumber, rotation, width, scratch, ct).ConfigureAwait(false),
            _ => await DrawImageAsync(rooted, pageNumber, rotation, width, scratch, ct).ConfigureAwait(false),
        };
        if (rotation != 0)
        {
            image = await images.TurnJpegAsync(image, rotation, scratch, ct).ConfigureAwait(false);
        }

        File.Move(image, destination, overwrite: true);
    }

    private async Task<string> DrawPdfAsync(
        string pdf, int pageNumber, int rotation, int width, ScratchFolder scratch, CancellationToken ct)
    {
        var page = await pdfs.ReadPageSizeAsync(pdf, pageNumber, scratch, ct).ConfigureAwait(false);
        var (wide, high) = Fit(page.Width, page.Height, rotation, width);
        return await pdfs.DrawJpegAsync(pdf, pageNumber, wide, high, scratch, ct).ConfigureAwait(false);
    }

    private async Task<string> DrawImageAsync(
        SourceFile file, int pageNumber, int rotation, int width, ScratchFolder scratch, CancellationToken ct)
    {
        var found = frames.Frames(file);
        var frame = pageNumber <= found.Count ? found[pageNumber - 1] : throw new UnreadableFileException(
            UnreadableReason.DamagedFile, $"The image has no page {pageNumber}.");
        // Turned afterwards, the image's height is what will be its width.
        var (wide, high) = rotation % 180 == 0 ? (width, width * MaxAspect) : (width * MaxAspect, width);
        var index = file.Kind is FileKind.Tiff ? frame.Index : (int?)null;
        return await images.ToJpegAsync(file.Path, index, wide, high, scratch, ct).ConfigureAwait(false);
    }

    // Pixels of the page before it is turned, such that it is as wide as wanted after.
    private static (int Width, int Height) Fit(double pageWidth, double pageHeight, int rotation, int width)
    {
        var aspect = rotation % 180 == 0 ? pageHeight / pageWidth : pageWidth / pageHeight;
        var (wide, high) = aspect <= MaxAspect ? (width, width * aspect) : (width * MaxAspect / aspect, (double)width * MaxAspect);
        var (across, down) = ((int)Math.Max(1, Math.Round(wide)), (int)Math.Max(1, Math.Round(high)));
        return rotation % 180 == 0 ? (across, down) : (down, across);
    }
}
