using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Images in other sizes.</summary>
public static class Resampling
{
    /// <summary>The image in another size: where it becomes smaller, each pixel is the mean of those that it stands for.</summary>
    public static GrayImage To(GrayImage image, int width, int height)
    {
        var across = Weights(image.Width, width);
        var down = Weights(image.Height, height);
        var narrow = new float[width * image.Height];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            for (var x = 0; x < width; x++)
            {
                var (start, weights) = across[x];
                var sum = 0f;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * row[start + i];
                }

                narrow[(y * width) + x] = sum;
            }
        }

        return new(width, height, Down(narrow, width, height, down));
    }

    private static byte[] Down(float[] narrow, int width, int height, (int Start, float[] Weights)[] down)
    {
        var pixels = new byte[width * height];
        var sums = new float[width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            var (start, weights) = down[y];
            for (var i = 0; i < weights.Length; i++)
            {
                var row = narrow.AsSpan((start + i) * width, width);
                for (var x = 0; x < width; x++)
                {
                    sums[x] += weights[i] * row[x];
                }
            }

            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)Math.Clamp(sums[x] + 0.5f, 0, 255);
            }
        }

        return pixels;
    }

    // A triangle as wide as the pixel that it makes, and at least as wide as one of those that it is made of.
    private static (int Start, float[] Weights)[] Weights(int from, int to)
    {
        var step = (double)from / to;
        var reach = Math.Max(1, step);
        return [.. Enumerable.Range(0, to).Select(place =>
        {
            var centre = ((place + 0.5) * step) - 0.5;
            var (first, last) = ((int)Math.Max(0, Math.Ceiling(centre - reach)), (int)Math.Min(from - 1, Math.Floor(centre + reach)));
            float[] weights = [.. Enumerable.Range(first, last - first + 1).Select(i => (float)(reach - Math.Abs(i - centre)))];
            var sum = weights.Sum();
            return (first, sum > 0 ? [.. weights.Select(weight => weight / sum)] : weights);
        })];
    }
}
