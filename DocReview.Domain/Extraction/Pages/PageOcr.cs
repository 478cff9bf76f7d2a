namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads the image of a page: prepared as its print wants it, and turned upright where it lies on its side.</summary>
public sealed class PageOcr(IOcr ocr)
{
    // Four times a binomial filter: a blur of 1.4 pixels joins dotted type; two pixels run letters into each other.
    private const int ReceiptSmoothing = 4;

    /// <summary>Reads an image that may lie on its side or upside down.</summary>
    /// <returns>The page in pixels, upright; its rotation says how it was turned.</returns>
    public async Task<Page> ReadAsync(RasterImage image, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var first = await ReadUprightAsync(image, number, PrintLayouts.OfShape(image.Width, image.Height), scratch, ct).ConfigureAwait(false);
        var rotation = TextDirection.Rotation(first);
        if (rotation == 0 && !Legibility.IsPoor(first))
        {
            return first;
        }

        rotation = rotation != 0 ? rotation : await ocr.FindRotationAsync(image, scratch, ct).ConfigureAwait(false) ?? 0;
        return rotation == 0 ? first : await BestAsync(image, first, rotation, scratch, ct).ConfigureAwait(false);
    }

    /// <summary>Reads an image for the second time, taking its print for the other sort.</summary>
    /// <param name="image">As it was the first time.</param>
    /// <param name="first">What came of it, for its number and rotation.</param>
    /// <param name="scratch">Where the children may work.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    public async Task<Page> ReadAgainAsync(RasterImage image, Page first, ScratchFolder scratch, CancellationToken ct)
    {
        var upright = Turned(image, first.Rotation, scratch);
        var layout = PrintLayouts.OfShape(upright.Width, upright.Height).Other();
        var page = await ReadUprightAsync(upright, first.Number, layout, scratch, ct).ConfigureAwait(false);
        return (page with { Rotation = first.Rotation }).ScaledTo(first.Width, first.Height);
    }

    private async Task<Page> ReadUprightAsync(
        RasterImage image, int number, PrintLayout layout, ScratchFolder scratch, CancellationToken ct)
    {
        var segmentation = layout == PrintLayout.Receipt ? Segmentation.SingleBlock : Segmentation.Automatic;
        var prepared = layout == PrintLayout.Receipt ? Smoothed(image, scratch) : image;
        var page = await ocr.ReadAsync(prepared, segmentation, OcrLanguage.First, scratch, ct).ConfigureAwait(false);
        if (OcrLanguage.Better(page) is { } language)
        {
            page = await ocr.ReadAsync(prepared, segmentation, language, scratch, ct).ConfigureAwait(false);
        }

        return page with { Number = number };
    }

    private async Task<Page> BestAsync(RasterImage image, Page first, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var turned = await ReadTurnedAsync(image, first.Number, rotation, scratch, ct).ConfigureAwait(false);
        if (Legibility.IsPoor(turned))
        {
            // Sure that it lies on its side, wrong about which.
            var opposite = await ReadTurnedAsync(image, first.Number, (rotation + 180) % 360, scratch, ct).ConfigureAwait(false);
            turned = Legibility.Of(opposite) > Legibility.Of(turned) ? opposite : turned;
        }

        return TextDirection.Rotation(first) != 0 || Legibility.Of(turned) > Legibility.Of(first) ? turned : first;
    }

    private async Task<Page> ReadTurnedAsync(RasterImage image, int number, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var upright = Turned(image, rotation, scratch);
        var layout = PrintLayouts.OfShape(upright.Width, upright.Height);
        var page = await ReadUprightAsync(upright, number, layout, scratch, ct).ConfigureAwait(false);
        return page with { Rotation = rotation };
    }

    private static RasterImage Turned(RasterImage image, int rotation, ScratchFolder scratch) => rotation == 0
        ? image
        : PortableGreyMap.Save(PortableGreyMap.Load(image).Turned(rotation), scratch.NewFile(".pgm"));

    private static RasterImage Smoothed(RasterImage image, ScratchFolder scratch)
    {
        var pixels = PortableGreyMap.Load(image);
        pixels.Smooth(ReceiptSmoothing);
        return PortableGreyMap.Save(pixels, scratch.NewFile(".pgm"));
    }
}
