using System.Text;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Scans;

/// <summary>A grey image in memory, and what document, glass and lens do to it.</summary>
public sealed class Raster(int width, int height, byte[] pixels)
{
    public int Width => width;

    public int Height => height;

    /// <summary>Reads a binary PGM as pdftoppm writes it.</summary>
    public static Raster FromPgm(byte[] pgm)
    {
        var at = 0;
        string Token()
        {
            while (pgm[at] <= ' ') at++;
            var start = at;
            while (pgm[at] > ' ') at++;
            return Encoding.ASCII.GetString(pgm, start, at - start);
        }
        if (Token() != "P5") throw new InvalidDataException("Not a binary PGM.");
        var (wide, high) = (int.Parse(Token()), int.Parse(Token()));
        _ = Token();
        return new Raster(wide, high, pgm[(at + 1)..]);
    }

    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"), .. pixels];

    /// <summary>Turns about the centre, white coming in at the corners.</summary>
    public Raster Turned(double degrees)
    {
        var (sin, cos) = Math.SinCos(-degrees * Math.PI / 180);
        var output = new byte[pixels.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                double dx = x - width / 2.0, dy = y - height / 2.0;
                output[y * width + x] = At(width / 2.0 + dx * cos - dy * sin, height / 2.0 + dx * sin + dy * cos);
            }
        return new Raster(width, height, output);
    }

    /// <summary>A box blur, twice, of a radius in pixels that may be a fraction.</summary>
    public Raster Blurred(double radius)
    {
        if (radius <= 0) return this;
        var output = pixels;
        for (var pass = 0; pass < 2; pass++)
        {
            output = Smear(output, radius, 1, width, height, width);
            output = Smear(output, radius, width, height, width, 1);
        }
        return new Raster(width, height, output);
    }

    /// <summary>Less contrast, uneven light, grain and specks.</summary>
    public Raster Worn(double contrast, double shade, double grain, int specks, SeededRandom random)
    {
        var output = new byte[pixels.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var light = 1 - shade * (0.5 + 0.5 * Math.Sin(2.2 * x / width + 1.1 * y / height));
                var value = (128 + (pixels[y * width + x] - 128) * contrast) * light + grain * (random.Share() + random.Share() - 1);
                output[y * width + x] = (byte)Math.Clamp(value, 0, 255);
            }
        for (var i = 0; i < specks; i++)
            output[random.Int(0, height - 1) * width + random.Int(0, width - 1)] = (byte)random.Int(0, 90);
        return new Raster(width, height, output);
    }

    /// <summary>A quarter turn clockwise, as a sheet fed sideways.</summary>
    public Raster Sideways()
    {
        var output = new byte[pixels.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                output[x * height + height - 1 - y] = pixels[y * width + x];
        return new Raster(height, width, output);
    }

    private byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 250;
        var (fx, fy) = (x - left, y - top);
        var at = top * width + left;
        var upper = pixels[at] * (1 - fx) + pixels[at + 1] * fx;
        var lower = pixels[at + width] * (1 - fx) + pixels[at + width + 1] * fx;
        return (byte)(upper * (1 - fy) + lower * fy);
    }

    /// <summary>Weighs each pixel with its neighbours along one direction.</summary>
    private static byte[] Smear(byte[] input, double radius, int step, int length, int rows, int rowStep)
    {
        var output = new byte[input.Length];
        var reach = (int)Math.Ceiling(radius);
        for (var row = 0; row < rows; row++)
            for (var i = 0; i < length; i++)
            {
                double sum = 0, weights = 0;
                for (var k = -reach; k <= reach; k++)
                {
                    if (i + k < 0 || i + k >= length) continue;
                    var weight = Math.Min(1, radius + 1 - Math.Abs(k));
                    sum += weight * input[row * rowStep + (i + k) * step];
                    weights += weight;
                }
                output[row * rowStep + i * step] = (byte)(sum / weights);
            }
        return output;
    }
}
