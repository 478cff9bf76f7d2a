namespace DocReview.Domain.Extraction;

/// <summary>Moves pages from one unit or direction to another.</summary>
public static class PageGeometry
{
    /// <summary>The page in another unit: <paramref name="width"/> wide and <paramref name="height"/> high, its words along with
    /// it.</summary>
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

    /// <summary>The page turned clockwise by 0, 90, 180 or 270 degrees, which its <see cref="Page.Rotation"/> then says.</summary>
    public static Page Turned(this Page page, int degrees)
    {
        var (width, height) = degrees % 180 == 0 ? (page.Width, page.Height) : (page.Height, page.Width);
        return page with
        {
            Width = width,
            Height = height,
            Rotation = (page.Rotation + degrees) % 360,
            Words = [.. page.Words.Select(word => word with { Box = Turned(word.Box, width, height, degrees) })],
        };
    }

    private static Box Scaled(Box box, double x, double y) => new(box.Left * x, box.Top * y, box.Right * x, box.Bottom * y);

    // Width and height are those of the page after turning.
    private static Box Turned(Box box, double width, double height, int degrees) => degrees switch
    {
        90 => new(width - box.Bottom, box.Left, width - box.Top, box.Right),
        180 => new(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top),
        270 => new(box.Top, height - box.Right, box.Bottom, height - box.Left),
        _ => box,
    };
}
