namespace DocReview.Domain.Extraction.Pages;

/// <summary>Moves pages from one unit to another.</summary>
public static class PageGeometry
{
    /// <summary>The page in another unit: <paramref name="width"/> wide, its words along with it.</summary>
    public static Page ScaledTo(this Page page, double width, double height)
    {
        var (x, y) = (width / page.Width, height / page.Height);
        return page with
        {
            Width = width,
            Height = height,
            Words = [.. page.Words.Select(word => word with { Box = Scaled(word.Box, x, y) })],
        };
    }

    private static Box Scaled(Box box, double x, double y) => new(box.Left * x, box.Top * y, box.Right * x, box.Bottom * y);
}
