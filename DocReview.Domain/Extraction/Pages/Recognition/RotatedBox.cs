namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>A rectangle along a line of print, in pixels of its image.</summary>
/// <param name="CenterX">Middle of it.</param>
/// <param name="CenterY">Middle of it.</param>
/// <param name="Width">Along the line.</param>
/// <param name="Height">Across the line.</param>
/// <param name="Angle">In radians, by which the line falls to the right.</param>
public readonly record struct RotatedBox(double CenterX, double CenterY, double Width, double Height, double Angle)
{
    /// <summary>A place on the line, from its left end and its middle, in pixels of the image.</summary>
    public (double X, double Y) At(double along, double across)
    {
        var (sin, cos) = Math.SinCos(Angle);
        var (dx, dy) = (along - (Width / 2), across);
        return (CenterX + (dx * cos) - (dy * sin), CenterY + (dx * sin) + (dy * cos));
    }

    /// <summary>Larger by as much on each side.</summary>
    public RotatedBox Grown(double by) => this with { Width = Width + (2 * by), Height = Height + (2 * by) };

    /// <summary>The part of it between two places along the line.</summary>
    public RotatedBox Part(double from, double to)
    {
        var (x, y) = At((from + to) / 2, 0);
        return this with { CenterX = x, CenterY = y, Width = to - from };
    }

    /// <summary>The smallest upright box that holds it.</summary>
    public Box Bounds()
    {
        var (sin, cos) = Math.SinCos(Angle);
        var (w, h) = (((Width * Math.Abs(cos)) + (Height * Math.Abs(sin))) / 2, ((Width * Math.Abs(sin)) + (Height * Math.Abs(cos))) / 2);
        return new(CenterX - w, CenterY - h, CenterX + w, CenterY + h);
    }
}
