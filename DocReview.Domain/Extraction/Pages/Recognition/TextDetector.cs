using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Finds the lines of print of a page, also skewed ones.</summary>
public sealed class TextDetector(IRecognitionNetworks networks)
{
    // Type of six points on A4 is then nine pixels high, which the network still sees.
    private const double MostPixels = 1_200_000;
    private const double MostEnlargement = 1.5;
    private const int SideMultiple = 32;

    // In bands, each with a margin of its neighbours: a page at a time takes four times the memory, and no less time.
    private const int BandRows = 256;
    private const int MarginRows = 64;

    // The networks' mean and deviation for red, green and blue.
    private static readonly (float Mean, float Deviation)[] Planes = [(0.485f, 0.229f), (0.456f, 0.224f), (0.406f, 0.225f)];

    /// <summary>The lines, in pixels of the image.</summary>
    public DetectedLines Find(GrayImage image, CancellationToken ct)
    {
        var scale = Math.Min(MostEnlargement, Math.Sqrt(MostPixels / ((double)image.Width * image.Height)));
        var (width, height) = (Rounded(image.Width * scale), Rounded(image.Height * scale));
        var small = Resampling.To(image, width, height);
        return DetectionPostprocessor.FindLines(Map(small, ct), width, height)
            .Scaled((double)image.Width / width, (double)image.Height / height);
    }

    private float[] Map(GrayImage image, CancellationToken ct)
    {
        var (width, height) = (image.Width, image.Height);
        var map = new float[width * height];
        for (var top = 0; top < height; top += BandRows)
        {
            var bottom = Math.Min(height, top + BandRows);
            var (from, to) = (Math.Max(0, top - MarginRows), Math.Min(height, bottom + MarginRows));
            var band = networks.FindLines(Normalized(image.Pixels.AsSpan(from * width, (to - from) * width)), width, to - from, ct);
            band.AsSpan((top - from) * width, (bottom - top) * width).CopyTo(map.AsSpan(top * width));
        }

        return map;
    }

    private static int Rounded(double side) => Math.Max(SideMultiple, (int)Math.Round(side / SideMultiple) * SideMultiple);

    private static float[] Normalized(ReadOnlySpan<byte> pixels)
    {
        var planes = new float[3 * pixels.Length];
        for (var plane = 0; plane < Planes.Length; plane++)
        {
            var (mean, deviation) = Planes[plane];
            for (var i = 0; i < pixels.Length; i++)
            {
                planes[(plane * pixels.Length) + i] = ((pixels[i] / 255f) - mean) / deviation;
            }
        }

        return planes;
    }
}
