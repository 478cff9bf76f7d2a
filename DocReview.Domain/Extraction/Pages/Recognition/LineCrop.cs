using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>A line of print cut out of its page and laid level.</summary>
/// <param name="Line">Where it lies on the page.</param>
/// <param name="Width">In pixels of the crop.</param>
/// <param name="Pixels">Row by row, 0 black to 255 white.</param>
public sealed record LineCrop(RotatedBox Line, int Width, byte[] Pixels)
{
    /// <summary>Pixels from the top of a crop to its bottom.</summary>
    public const int Height = 48;

    private const int LongestPixels = 3200;

    /// <summary>Cuts a line out.</summary>
    public static LineCrop Cut(GrayImage image, RotatedBox line)
    {
        var scale = line.Height / Height;
        var width = Math.Clamp((int)Math.Ceiling(line.Width / scale), 8, LongestPixels);
        var pixels = new byte[width * Height];
        // Large type is looked at in as many places as its pixels need, lest strokes fall between them.
        var looks = Math.Clamp((int)Math.Ceiling(scale), 1, 4);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)(Look(image, line, (x, y), (line.Width / width, scale), looks) + 0.5f);
            }
        }

        return new(line, width, pixels);
    }

    private static float Look(GrayImage image, RotatedBox line, (int X, int Y) at, (double X, double Y) step, int looks)
    {
        var sum = 0f;
        for (var i = 0; i < looks * looks; i++)
        {
            var (along, across) =
                ((at.X + ((i % looks) + 0.5) / looks) * step.X, ((at.Y + ((i / looks) + 0.5) / looks) * step.Y) - (line.Height / 2));
            var (x, y) = line.At(along, across);
            sum += Between(image, (float)x - 0.5f, (float)y - 0.5f);
        }

        return sum / (looks * looks);
    }

    private static float Between(GrayImage image, float x, float y)
    {
        x = Math.Clamp(x, 0, image.Width - 1);
        y = Math.Clamp(y, 0, image.Height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, image.Width - 1), Math.Min(top + 1, image.Height - 1));
        var (fx, fy) = (x - left, y - top);
        var above = image.Pixels.AsSpan(top * image.Width, image.Width);
        var below = image.Pixels.AsSpan(bottom * image.Width, image.Width);
        var high = above[left] + (fx * (above[right] - above[left]));
        var low = below[left] + (fx * (below[right] - below[left]));
        return high + (fy * (low - high));
    }
}
