namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Lays a box round each line of print in the map that a network made of a page.</summary>
public static class DetectionPostprocessor
{
    // As PP-OCR has them: what is print, what is surely a line, and how much the network leaves out about each line.
    private const float PixelThreshold = 0.3f;
    private const double BoxThreshold = 0.5;
    private const double UnclipRatio = 1.6;
    private const int SpeckPixels = 3;

    // A page of the smallest print has a third of it; a page of noise as much as it wants.
    private const int MostLines = 1500;

    // Longer than this for their height, lines know their own angle; that of short ones is chance.
    private const double LongAspect = 4;

    /// <summary>The lines, in pixels of the map.</summary>
    public static DetectedLines FindLines(float[] map, int width, int height)
    {
        var components = ConnectedComponents.Find(map, width, height, PixelThreshold)
            .Where(component => component.Score >= BoxThreshold && component.Count > SpeckPixels).ToList();
        var boxes = components.Select(component => MinimumAreaRectangle.Smallest(component.Edge)).ToList();
        var skew = Skew(boxes);
        var lines = boxes.Zip(
            components, (box, component) => IsLong(box) || IsUpended(box) ? box : MinimumAreaRectangle.Along(component.Edge, skew))
            .Where(box => Math.Min(box.Width, box.Height) >= SpeckPixels).Select(Whole).Take(MostLines);
        return new([.. lines], skew, boxes.Where(IsUpended).Sum(box => box.Height) > boxes.Where(IsLong).Sum(box => box.Width));
    }

    private static RotatedBox Whole(RotatedBox box) => box.Grown(box.Width * box.Height * UnclipRatio / (2 * (box.Width + box.Height)));

    // Of the angles of long lines the middle one, each as heavy as it is long.
    private static double Skew(List<RotatedBox> boxes)
    {
        var lines = boxes.Where(IsLong).OrderBy(box => box.Angle).ToList();
        var half = lines.Sum(box => box.Width) / 2;
        return lines.FirstOrDefault(box => (half -= box.Width) <= 0).Angle;
    }

    private static bool IsLong(RotatedBox box) => box.Width > LongAspect * box.Height;

    private static bool IsUpended(RotatedBox box) => box.Height > LongAspect * box.Width;
}

/// <summary>The lines of a page.</summary>
/// <param name="Lines">In no order.</param>
/// <param name="Skew">In radians, by which most of them fall to the right.</param>
/// <param name="LiesOnItsSide">Whether most of them run up or down.</param>
public sealed record DetectedLines(IReadOnlyList<RotatedBox> Lines, double Skew, bool LiesOnItsSide)
{
    /// <summary>In an image larger by so much across and down, which are all but the same.</summary>
    public DetectedLines Scaled(double x, double y) => this with
    {
        Lines = [.. Lines.Select(line => new RotatedBox(line.CenterX * x, line.CenterY * y, line.Width * x, line.Height * y, line.Angle))],
    };
}
