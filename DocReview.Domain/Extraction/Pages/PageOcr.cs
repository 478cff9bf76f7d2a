namespace DocReview.Domain.Extraction.Pages;

/// <summary>Reads the image of a page: prepared as its print wants it, and turned upright where it lies on its side.</summary>
public sealed class PageOcr(IOcr ocr, IImageTools images)
{
    private const string Languages = "eng+deu";

    // Six times a binomial filter: a blur of 1.7 pixels joins dotted type; more runs letters into each other.
    private const int ReceiptSmoothing = 6;

    // Upright pages, also faint ones, are recognised with 0.43 and more; pages upside down with 0.34 at most.
    private const double PoorConfidence = 0.45;
    private const int FewCharacters = 40;

    /// <summary>Reads an image that may lie on its side or upside down.</summary>
    /// <returns>The page in pixels, upright; its rotation says how it was turned.</returns>
    public async Task<Page> ReadAsync(RasterImage image, int number, ScratchFolder scratch, CancellationToken ct)
    {
        var first = await ReadUprightAsync(image, number, PrintLayouts.OfShape(image.Width, image.Height), scratch, ct).ConfigureAwait(false);
        var rotation = TextDirection.Rotation(first);
        if (rotation == 0 && !IsPoor(first))
        {
            return first;
        }

        rotation = rotation != 0 ? rotation : await ocr.FindRotationAsync(image, scratch, ct).ConfigureAwait(false) ?? 0;
        return rotation == 0 ? first : await BestAsync(image, first, rotation, scratch, ct).ConfigureAwait(false);
    }

    /// <summary>Reads an image that stands upright.</summary>
    public async Task<Page> ReadUprightAsync(
        RasterImage image, int number, PrintLayout layout, ScratchFolder scratch, CancellationToken ct)
    {
        var segmentation = layout == PrintLayout.Receipt ? Segmentation.SingleBlock : Segmentation.Automatic;
        var prepared = layout == PrintLayout.Receipt ? Smoothed(image, scratch) : image;
        var page = await ocr.ReadAsync(prepared, segmentation, Languages, scratch, ct).ConfigureAwait(false);
        return page with { Number = number };
    }

    private async Task<Page> BestAsync(RasterImage image, Page first, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var turned = await ReadTurnedAsync(image, first.Number, rotation, scratch, ct).ConfigureAwait(false);
        if (IsPoor(turned))
        {
            // Sure that it lies on its side, wrong about which.
            var opposite = await ReadTurnedAsync(image, first.Number, (rotation + 180) % 360, scratch, ct).ConfigureAwait(false);
            turned = Legible(opposite) > Legible(turned) ? opposite : turned;
        }

        return TextDirection.Rotation(first) != 0 || Legible(turned) > Legible(first) ? turned : first;
    }

    private async Task<Page> ReadTurnedAsync(RasterImage image, int number, int rotation, ScratchFolder scratch, CancellationToken ct)
    {
        var upright = rotation == 0 ? image : await images.TurnAsync(image, rotation, scratch, ct).ConfigureAwait(false);
        var layout = PrintLayouts.OfShape(upright.Width, upright.Height);
        var page = await ReadUprightAsync(upright, number, layout, scratch, ct).ConfigureAwait(false);
        return page with { Rotation = rotation };
    }

    private static RasterImage Smoothed(RasterImage image, ScratchFolder scratch)
    {
        var pixels = PortableGreyMap.Load(image);
        pixels.Smooth(ReceiptSmoothing);
        return PortableGreyMap.Save(pixels, scratch.NewFile(".pgm"));
    }

    private static bool IsPoor(Page page)
    {
        var characters = page.Words.Sum(word => word.Text.Length);
        return characters < FewCharacters || page.Words.Sum(word => word.Text.Length * word.Confidence) < PoorConfidence * characters;
    }

    // Characters of words that could be meant, by how sure they are.
    private static double Legible(Page page) =>
        page.Words.Where(word => Plausibility.IsPlausible(word.Text)).Sum(word => word.Text.Length * word.Confidence);
}
