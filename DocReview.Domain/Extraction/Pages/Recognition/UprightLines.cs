using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>The lines of a page in the order in which they are read, and the image that they are cut out of.</summary>
/// <param name="Image">As turned by <paramref name="Rotation"/>.</param>
/// <param name="Rotation">Degrees clockwise.</param>
/// <param name="Skew">In radians, by which most lines fall to the right.</param>
/// <param name="Lines">Level or nearly so.</param>
/// <param name="LiesOnItsSide">Whether most of what was found runs up or down.</param>
public sealed record UprightLines(GrayImage Image, int Rotation, double Skew, IReadOnlyList<RotatedBox> Lines, bool LiesOnItsSide)
{
    // In strips: five times what a page in small print has. Noise that looks like print is not read for minutes.
    private const double MostCropPixels = 120_000;

    // Higher than wide: print that runs up a margin, or a single digit.
    private const double UpendedAspect = 1.5;

    /// <summary>What was found, without print that runs up a margin.</summary>
    public static UprightLines From(GrayImage image, int rotation, DetectedLines found)
    {
        var rest = MostCropPixels;
        var level = found.Lines.Where(line => line.Height < UpendedAspect * line.Width).OrderBy(line => line.CenterY);
        RotatedBox[] lines = [.. level.TakeWhile(line => (rest -= LineCrop.Height * line.Width / line.Height) > 0)];
        return new(image, rotation, found.Skew, lines, found.LiesOnItsSide);
    }
}
