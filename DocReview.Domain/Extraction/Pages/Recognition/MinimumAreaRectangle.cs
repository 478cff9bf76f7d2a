namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Rectangles round points: of the smallest area (rotating calipers over the convex hull), or at a given angle.</summary>
public static class MinimumAreaRectangle
{
    // A pixel is as wide as one, and its place is its corner.
    private const double Pixel = 1;

    /// <summary>The rectangle of the smallest area that holds the points, its longer side along the line.</summary>
    public static RotatedBox Smallest(IReadOnlyList<PixelPoint> points)
    {
        var hull = Hull(points);
        var best = Along(hull, 0);
        for (var i = 0; i < hull.Count; i++)
        {
            var (from, to) = (hull[i], hull[(i + 1) % hull.Count]);
            var box = Along(hull, Quarter(Math.Atan2(to.Y - from.Y, to.X - from.X)));
            best = box.Width * box.Height < (best.Width * best.Height) - 0.001 ? box : best;
        }

        return best;
    }

    /// <summary>The rectangle that holds the points and lies at an angle.</summary>
    public static RotatedBox Along(IReadOnlyList<PixelPoint> points, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var point in points)
        {
            var (along, across) = ((point.X * cos) + (point.Y * sin), (point.Y * cos) - (point.X * sin));
            (left, right) = (Math.Min(left, along), Math.Max(right, along));
            (top, bottom) = (Math.Min(top, across), Math.Max(bottom, across));
        }

        var (x, y) = ((left + right + Pixel) / 2, (top + bottom + Pixel) / 2);
        return new((x * cos) - (y * sin), (x * sin) + (y * cos), right - left + Pixel, bottom - top + Pixel, angle);
    }

    // A rectangle is the same turned by a quarter: the turn that lies nearest to level.
    private static double Quarter(double angle) => angle - (Math.Round(angle / (Math.PI / 2)) * Math.PI / 2);

    // Andrew's chain: lower and upper outline from left to right and back.
    private static List<PixelPoint> Hull(IReadOnlyList<PixelPoint> points)
    {
        PixelPoint[] ordered = [.. points.Distinct().OrderBy(point => point.X).ThenBy(point => point.Y)];
        if (ordered.Length < 3)
        {
            return [.. ordered];
        }

        var lower = Chain(ordered);
        Array.Reverse(ordered);
        return [.. lower.SkipLast(1), .. Chain(ordered).SkipLast(1)];
    }

    private static List<PixelPoint> Chain(PixelPoint[] ordered)
    {
        var chain = new List<PixelPoint>();
        foreach (var point in ordered)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        return chain;
    }

    private static long Turn(PixelPoint a, PixelPoint b, PixelPoint c) =>
        ((long)(b.X - a.X) * (c.Y - a.Y)) - ((long)(b.Y - a.Y) * (c.X - a.X));
}
