using System.Numerics;

namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>Grey pixels of one page, row by row, 0 black to 255 white.</summary>
public sealed class GrayImage(int width, int height, byte[] pixels)
{
    /// <summary>In pixels.</summary>
    public int Width { get; } = width;

    /// <summary>In pixels.</summary>
    public int Height { get; } = height;

    /// <summary>Row by row from the top, <see cref="Width"/> bytes each.</summary>
    public byte[] Pixels { get; private set; } = pixels;

    /// <summary>
    /// Joins what a dot-matrix printer left apart: <paramref name="passes"/> times a binomial filter of three pixels
    /// in both directions, which is close to a Gaussian of standard deviation sqrt(passes / 2).
    /// </summary>
    public void Smooth(int passes)
    {
        var other = new byte[Pixels.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            // Beside a pixel stand its neighbours; above and below it, those a row away.
            Filter(Pixels, other, 1);
            Filter(other, Pixels, Width);
        }
    }

    /// <summary>The image turned clockwise by 90, 180 or 270 degrees.</summary>
    public GrayImage Turned(int degrees)
    {
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
        {
            // Where the row's first pixel goes, and how far apart its pixels then lie.
            var (start, step) = degrees switch
            {
                90 => (Height - 1 - y, Height),
                180 => (turned.Length - 1 - (y * Width), -1),
                270 => (((Width - 1) * Height) + y, -Height),
                _ => throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "Not a quarter turn."),
            };
            for (var (x, to) = (0, start); x < Width; x++, to += step)
            {
                turned[to] = Pixels[(y * Width) + x];
            }
        }

        return degrees == 180 ? new(Width, Height, turned) : new(Height, Width, turned);
    }

    // The edges keep what they have; a row's ends take in their neighbours' ends, one pixel of the margin.
    private static void Filter(byte[] from, byte[] to, int step)
    {
        from.AsSpan(0, Math.Min(step, from.Length)).CopyTo(to);
        var i = step;
        for (; i + step + Vector<byte>.Count <= from.Length; i += Vector<byte>.Count)
        {
            Mix(new(from, i - step), new(from, i), new(from, i + step)).CopyTo(to, i);
        }

        for (; i + step < from.Length; i++)
        {
            to[i] = (byte)((from[i - step] + (2 * from[i]) + from[i + step] + 2) >> 2);
        }

        from.AsSpan(i).CopyTo(to.AsSpan(i));
    }

    private static Vector<byte> Mix(Vector<byte> before, Vector<byte> here, Vector<byte> after)
    {
        Vector.Widen(before, out var beforeLow, out var beforeHigh);
        Vector.Widen(here, out var hereLow, out var hereHigh);
        Vector.Widen(after, out var afterLow, out var afterHigh);
        var half = new Vector<ushort>(2);
        return Vector.Narrow(
            Vector.ShiftRightLogical(beforeLow + (hereLow * 2) + afterLow + half, 2),
            Vector.ShiftRightLogical(beforeHigh + (hereHigh * 2) + afterHigh + half, 2));
    }
}
