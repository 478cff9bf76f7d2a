namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Lays rectangles round spots.</summary>
public static class Outline
{
    // A pixel is as wide as one, and its place is its corner.
    private const double Pixel = 1;

    /// <summary>The rectangle of the smallest area that holds the spots, its longer side along the line.</summary>
    public static SlantedBox Smallest(IReadOnlyList<Spot> spots)
    {
        var hull = Hull(spots);
        var best = Along(hull, 0);
        for (var i = 0; i < hull.Count; i++)
        {
            var (from, to) = (hull[i], hull[(i + 1) % hull.Count]);
            var box = Along(hull, Quarter(Math.Atan2(to.Y - from.Y, to.X - from.X)));
            best = box.Width * box.Height < (best.Width * best.Height) - 0.001 ? box : best;
        }

        return best;
    }

    /// <summary>The rectangle that holds the spots and lies at an angle.</summary>
    public static SlantedBox Along(IReadOnlyList<Spot> spots, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var spot in spots)
        {
            var (along, across) = ((spot.X * cos) + (spot.Y * sin), (spot.Y * cos) - (spot.X * sin));
            (left, right) = (Math.Min(left, along), Math.Max(right, along));
            (top, bottom) = (Math.Min(top, across), Math.Max(bottom, across));
        }

        var (x, y) = ((left + right + Pixel) / 2, (top + bottom + Pixel) / 2);
        return new((x * cos) - (y * sin), (x * sin) + (y * cos), right - left + Pixel, bottom - top + Pixel, angle);
    }

    // A rectangle is the same turned by a quarter: the turn that lies nearest to level.
    private static double Quarter(double angle) => angle - (Math.Round(angle / (Math.PI / 2)) * Math.PI / 2);

    // Andrew's chain: lower and upper outline from left to right and back.
    private static List<Spot> Hull(IReadOnlyList<Spot> spots)
    {
        Spot[] ordered = [.. spots.Distinct().OrderBy(spot => spot.X).ThenBy(spot => spot.Y)];
        if (ordered.Length < 3)
        {
            return [.. ordered];
        }

        var lower = Chain(ordered);
        Array.Reverse(ordered);
        return [.. lower.SkipLast(1), .. Chain(ordered).SkipLast(1)];
    }

    private static List<Spot> Chain(Spot[] ordered)
    {
        var chain = new List<Spot>();
        foreach (var spot in ordered)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], spot) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(spot);
        }

        return chain;
    }

    private static long Turn(Spot a, Spot b, Spot c) => ((long)(b.X - a.X) * (c.Y - a.Y)) - ((long)(b.Y - a.Y) * (c.X - a.X));
}
