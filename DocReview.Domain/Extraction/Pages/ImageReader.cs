using DocReview.Domain.Documents;
using DocReview.Domain.Intake;

namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads images: scans, photos, and TIFFs of several pages.</summary>
public sealed class ImageReader(IImageTools tools, PageOcr ocr, ReaderLimits limits)
{
    private const int LongestSide = 3500;

    /// <summary>Reads the pages of an image file.</summary>
    public async Task<DocumentContent> ReadAsync(SourceFile file, ScratchFolder scratch, IProgress<double>? progress, CancellationToken ct)
    {
        var frames = Frames(file);
        var pages = new List<Page>();
        foreach (var frame in frames.Take(Math.Min(limits.MaxPages, limits.MaxOcrPages)))
        {
            pages.Add(await ReadFrameAsync(file, frame, pages.Count + 1, Segmentation.Letter, scratch, ct).ConfigureAwait(false));
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
                FailureReason.DamagedFile, "The image is damaged and cannot be opened. Scan or save it anew and upload it again.");
        }

        return frames.Max(frame => frame.Pixels) <= limits.MaxImagePixels ? frames : throw new UnreadableFileException(
            FailureReason.TooLarge, $"The image has more than {limits.MaxImagePixels / 1_000_000} million pixels. Scan it at 300 dpi and upload it again.");
    }

    private async Task<Page> ReadFrameAsync(
        SourceFile file, ImageFrame frame, int number, Segmentation segmentation, ScratchFolder scratch, CancellationToken ct)
    {
        var side = (int)Math.Min(LongestSide, 2 * Math.Max(frame.Width, frame.Height));
        var index = file.Kind is FileKind.Tiff ? frame.Index : (int?)null;
        var image = await tools.PrepareAsync(file.Path, index, side, scratch, ct).ConfigureAwait(false);
        var read = await ocr.ReadAsync(image, number, segmentation, scratch, ct).ConfigureAwait(false);
        File.Delete(image.Path);
        var scale = Math.Max(frame.Width, frame.Height) / Math.Max(read.Width, read.Height);
        return read.ScaledTo(read.Width * scale, read.Height * scale);
    }
}
