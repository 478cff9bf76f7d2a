using DocReview.Tests.Integration.Extraction.Pages;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>A scan that takes a worker some seconds: pages full of marks that look like print.</summary>
internal static class SlowScan
{
    private const int Width = 1240;
    private const int Height = 1754;

    public static byte[] Pages(int count, int seed = 1)
    {
        var random = new Random(seed);
        var pdf = new PdfSketch();
        for (var page = 0; page < count; page++)
        {
            pdf.Picture(Print(random), []);
        }

        return pdf.Build();
    }

    private static GreyPicture Print(Random random)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, (byte)255);
        for (var top = 60; top < Height - 60; top += 136)
        {
            for (var left = 60; left < Width - 60; left += 18)
            {
                Mark(pixels, left, top, random.Next(1, 16));
            }
        }

        return new(Width, Height, pixels);
    }

    // Four strokes of a letter that is none, present or not.
    private static void Mark(byte[] pixels, int left, int top, int strokes)
    {
        for (var step = 0; step < 20; step++)
        {
            for (var thick = 0; thick < 3; thick++)
            {
                Set(strokes & 1, left + thick, top + step);
                Set(strokes & 2, left + 10 + thick, top + step);
                Set(strokes & 4, left + (step / 2), top + thick);
                Set(strokes & 8, left + (step / 2), top + 17 + thick);
            }
        }

        void Set(int present, int x, int y)
        {
            if (present != 0)
            {
                pixels[(y * Width) + x] = 0;
            }
        }
    }
}
