namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>Finds out whether a page shows anything beyond the words that are known already.</summary>
public static class InkCoverage
{
    // Eight characters of ten points on A4, at whatever resolution: specks, a punched hole, a thin rule are less.
    private const double NegligibleShare = 0.00017;

    // Grey levels that print stands apart from its paper, also faint thermal print.
    private const int ContrastLevels = 48;

    // Boxes hug their letters; italics and accents stand out by a part of the height.
    private const double MarginInWordHeights = 0.3;

    /// <summary>Whether nothing to speak of is printed outside the words, which are in the unit of a page of that size.</summary>
    public static bool IsOnlyIn(Page page, GrayImage image)
    {
        var known = Mask(page.ScaledTo(image.Width, image.Height), image.Width, image.Height);
        var ink = Paper(image.Pixels) - ContrastLevels;
        var count = 0;
        for (var i = 0; i < known.Length; i++)
        {
            count += image.Pixels[i] < ink && !known[i] ? 1 : 0;
        }

        return count < NegligibleShare * known.Length;
    }

    private static bool[] Mask(Page page, int width, int height)
    {
        var mask = new bool[width * height];
        foreach (var box in page.Words.Select(word => word.Box))
        {
            var margin = MarginInWordHeights * Math.Min(box.Height, box.Width);
            var (left, right) = Within(box.Left - margin, box.Right + margin, width);
            var (top, bottom) = Within(box.Top - margin, box.Bottom + margin, height);
            for (var y = top; y < bottom; y++)
            {
                mask.AsSpan((y * width) + left, right - left).Fill(true);
            }
        }

        return mask;
    }

    private static (int From, int To) Within(double from, double to, int length)
    {
        var start = (int)Math.Clamp(from, 0, length);
        return (start, Math.Max(start, (int)Math.Clamp(Math.Ceiling(to), 0, length)));
    }

    // The commonest level of the page.
    private static int Paper(byte[] pixels)
    {
        var levels = new int[256];
        foreach (var pixel in pixels)
        {
            levels[pixel]++;
        }

        return Array.IndexOf(levels, levels.Max());
    }
}
