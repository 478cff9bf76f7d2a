using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Domain.Extraction.Pages.Scratch;
using DocReview.Domain.Intake.Formats;

namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads images: scans, photos, and TIFFs of several pages.</summary>
public sealed class ImageReader(IImageTools tools, PageOcr ocr, ReaderLimits limits)
{
    // A4 at 300 dpi. Receipts of 600 to 900 pixels across read as well at one and a half times their size as at twice, and faster.
    private const int LongestSidePixels = 3500;
    private const double Enlargement = 1.5;

    // Smaller ones are enlarged more: forty letters across want about 20 pixels each.
    private const double WidePixels = 800;
    private const double MostEnlargement = 3;

    /// <summary>Reads the pages of an image file.</summary>
    public async Task<DocumentContent> ReadAsync(SourceFile file, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var frames = Frames(file);
        var pages = new List<Page>();
        foreach (var frame in frames.Take(Math.Min(limits.MaxPages, limits.MaxOcrPages)))
        {
            pages.Add(await ReadFrameAsync(file, frame, pages.Count + 1, scratch, ct).ConfigureAwait(false));
            progress?.Report((double)pages.Count / frames.Count);
        }

        return new(pages, [], RawText.Of(pages), frames.Count);
    }

    /// <summary>The pictures of an image file, each within the limits.</summary>
    /// <exception cref="UnreadableFileException">Damaged, or more pixels than may be decoded.</exception>
    public IReadOnlyList<ImageFrame> Frames(SourceFile file)
    {
        using var stream = File.OpenRead(file.Path);
        var frames = ImageHeader.Read(stream, file.Kind);
        if (frames.Count == 0)
        {
            throw new UnreadableFileException(
                UnreadableReason.DamagedFile, "The image is damaged and cannot be opened. Scan or save it anew and upload it again.");
        }

        return frames.Max(frame => frame.Pixels) <= limits.MaxImagePixels ? frames : throw new UnreadableFileException(
            UnreadableReason.TooLarge,
                $"The image has more than {limits.MaxImagePixels / 1_000_000} million pixels. Scan it at 300 dpi and upload it again.");
    }

    /// <summary>Reads a page for the second time, prepared differently.</summary>
    public async Task<Page> ReadSecondPassAsync(SourceFile file, Page page, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await PrepareAsync(file, Frames(file)[page.Number - 1], scratch, ct).ConfigureAwait(false);
        return await ocr.ReadSecondPassAsync(image, page, scratch, ct).ConfigureAwait(false);
    }

    private async Task<Page> ReadFrameAsync(SourceFile file, ImageFrame frame, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var image = await PrepareAsync(file, frame, scratch, ct).ConfigureAwait(false);
        var read = await ocr.ReadAsync(image, number, scratch, ct).ConfigureAwait(false);
        // The longer side is the longer side either way up.
        var scale = Math.Max(frame.Width, frame.Height) / Math.Max(read.Width, read.Height);
        return read.ScaledTo(Math.Round(read.Width * scale), Math.Round(read.Height * scale));
    }

    private Task<RasterImage> PrepareAsync(SourceFile file, ImageFrame frame, ScratchFolder scratch, CancellationToken ct)
    {
        var enlargement = Math.Clamp(WidePixels / Math.Min(frame.Width, frame.Height), Enlargement, MostEnlargement);
        var side = (int)Math.Min(LongestSidePixels, enlargement * Math.Max(frame.Width, frame.Height));
        return tools.PrepareAsync(file.Path, file.Kind is FileKind.Tiff ? frame.Index : null, side, scratch, ct);
    }
}
