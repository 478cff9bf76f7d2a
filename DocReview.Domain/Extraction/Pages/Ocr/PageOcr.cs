using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>Reads the image of a page: evenly lit, prepared as its print wants it, and turned upright where it lies on its side.</summary>
public sealed class PageOcr(IOcr ocr, IPageRecognizer networks)
{
    // A blur of 0.7 pixels joins the faint type of most receipts, one of 1.4 pixels dotted type; two run letters into each other.
    private const int ReceiptSmoothingPasses = 1;
    private const int DottedSmoothingPasses = 4;

    // A core a page: more at a time would take memory and be no sooner done.
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    /// <summary>Reads an image that may lie on its side or upside down.</summary>
    /// <returns>The page in pixels, upright; its rotation says how it was turned.</returns>
    public Task<Page> ReadAsync(RasterImage image, int number, ScratchFolder scratch, CancellationToken ct) => OnACoreAsync(
        async () => await networks.RecognizeAsync(image, number, ct).ConfigureAwait(false)
            ?? await ReadByToolAsync(image, number, scratch, ct).ConfigureAwait(false),
        ct);

    /// <summary>Reads an image for the second time, lit evenly and smoothed. What both readings say is hardly misread.</summary>
    /// <param name="image">As it was the first time.</param>
    /// <param name="first">What came of it, for its number, rotation and language.</param>
    /// <param name="scratch">Where the children may work.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    public Task<Page> ReadSecondPassAsync(RasterImage image, Page first, ScratchFolder scratch, CancellationToken ct) => OnACoreAsync(
        async () =>
        {
            var page = await networks.RecognizeSecondPassAsync(image, first, ct).ConfigureAwait(false)
                ?? await ReadDottedAsync(image, first, scratch, ct).ConfigureAwait(false);
            return page.ScaledTo(first.Width, first.Height);
        },
        ct);

    private async Task<Page> OnACoreAsync(Func<Task<Page>> read, CancellationToken ct)
    {
        await _cores.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await read().ConfigureAwait(false);
        }
        finally
        {
            _cores.Release();
        }
    }

    private async Task<Page> ReadByToolAsync(RasterImage image, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var even = Evened(image, scratch);
        var first = await ReadUprightAsync(even, number, scratch, ct).ConfigureAwait(false);
        var rotation = TextDirection.Rotation(first);
        if (rotation == 0 && !OcrQuality.IsPoor(first))
        {
            return first;
        }

        rotation = rotation != 0 ? rotation : await ocr.FindRotationAsync(even, scratch, ct).ConfigureAwait(false) ?? 0;
        return rotation == 0 ? first : await BestAsync(even, first, rotation, scratch, ct).ConfigureAwait(false);
    }

    // A receipt as lines of several sizes, for a large total is what one read as one block may lose; a sheet as one block,
    // for what is taken for a picture or a column is what it loses read the first time.
    private async Task<Page> ReadDottedAsync(RasterImage image, Page first, ScratchFolder scratch, CancellationToken ct)
    {
        var prepared = Smoothed(Turned(Evened(image, scratch), first.Rotation, scratch), DottedSmoothingPasses, scratch);
        var segmentation = IsReceipt(prepared) ? Segmentation.SingleColumn : Segmentation.SingleBlock;
        var page = await ocr.ReadAsync(prepared, segmentation, OcrLanguage.DetectOrFirst(first), scratch, ct).ConfigureAwait(false);
        return page with { Number = first.Number, Rotation = first.Rotation };
    }

    private async Task<Page> ReadUprightAsync(RasterImage image, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var isReceipt = IsReceipt(image);
        var segmentation = isReceipt ? Segmentation.SingleBlock : Segmentation.Automatic;
        var prepared = isReceipt ? Smoothed(image, ReceiptSmoothingPasses, scratch) : image;
        var page = await ocr.ReadAsync(prepared, segmentation, OcrLanguage.First, scratch, ct).ConfigureAwait(false);
        if (OcrLanguage.DetectOrFirst(page) is var language and not OcrLanguage.First)
        {
            page = await ocr.ReadAsync(prepared, segmentation, language, scratch, ct).ConfigureAwait(false);
        }

        return page with { Number = number };
    }

    private async Task<Page> BestAsync(RasterImage image, Page first, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var turned = await ReadTurnedAsync(image, first.Number, rotation, scratch, ct).ConfigureAwait(false);
        if (OcrQuality.IsPoor(turned))
        {
            // Sure that it lies on its side, wrong about which.
            var opposite = await ReadTurnedAsync(image, first.Number, (rotation + 180) % 360, scratch, ct).ConfigureAwait(false);
            turned = OcrQuality.Score(opposite) > OcrQuality.Score(turned) ? opposite : turned;
        }

        return TextDirection.Rotation(first) != 0 || OcrQuality.Score(turned) > OcrQuality.Score(first) ? turned : first;
    }

    private async Task<Page> ReadTurnedAsync(RasterImage image, int number, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var upright = Turned(image, rotation, scratch);
        var page = await ReadUprightAsync(upright, number, scratch, ct).ConfigureAwait(false);
        return page with { Rotation = rotation };
    }

    private static bool IsReceipt(RasterImage image) => PrintLayouts.OfShape(image.Width, image.Height) == PrintLayout.Receipt;

    private static RasterImage Evened(RasterImage image, ScratchFolder scratch)
    {
        var pixels = PgmFile.Load(image);
        var even = IlluminationNormalizer.Evened(pixels);
        return even == pixels ? image : PgmFile.Save(even, scratch.NewFile(".pgm"));
    }

    private static RasterImage Turned(RasterImage image, int rotation, ScratchFolder scratch) => rotation == 0
        ? image
        : PgmFile.Save(PgmFile.Load(image).Turned(rotation), scratch.NewFile(".pgm"));

    private static RasterImage Smoothed(RasterImage image, int passes, ScratchFolder scratch)
    {
        var pixels = PgmFile.Load(image);
        pixels.Smooth(passes);
        return PgmFile.Save(pixels, scratch.NewFile(".pgm"));
    }
}
