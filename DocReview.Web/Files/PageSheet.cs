using System.Globalization;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;

namespace DocReview.Web.Files;

/// <summary>One page as screens show it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Size">In the page's unit: the coordinates of everything laid over the image.</param>
/// <param name="HasImage">Whether the images of every width are in storage.</param>
public sealed record PageSheet(Guid DocumentId, NumberedPageSize Size, bool HasImage)
{
    /// <summary>Widths that the worker renders, in pixels: for a column of the screen, and for looking closely.</summary>
    public static readonly IReadOnlyList<int> Widths = [1240, 2480];

    public int Number => Size.Number;

    public string Id => $"page-{Number}";

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Size.Width:0.##} {Size.Height:0.##}");

    /// <summary>Height of the image that is as wide as given, so that nothing moves when it arrives.</summary>
    public int HeightAt(int width) => (int)Math.Round(width * Size.Height / Math.Max(Size.Width, 1));

    public string Url(int width) => $"/documents/{DocumentId}/pages/{Number}-{width}.jpg";

    public string WordsUrl => $"/documents/{DocumentId}/pages/{Number}.json";

    public string SourceSet => string.Join(", ", Widths.Select(width => $"{Url(width)} {width}w"));

    /// <summary>A box of the page with a little air around it, as attributes of a <c>rect</c>.</summary>
    public static (string X, string Y, string Width, string Height) Around(Box box)
    {
        var air = Math.Max(box.Height * 0.2, 1);
        return (Coordinate(box.Left - air), Coordinate(box.Top - air), Coordinate(box.Width + (2 * air)),
            Coordinate(box.Height + (2 * air)));
    }

    /// <summary>The view box of a strip that has a box and what stands beside it, as wide as the page's column at most.</summary>
    public string CropAround(Box box)
    {
        const double Shape = 12;
        var height = Math.Max(box.Height * 1.8, Size.Height / 60);
        var width = Math.Min(Math.Max(height * Shape, box.Width + (2 * height)), Size.Width);
        var left = Math.Clamp(box.Left - ((width - box.Width) * 0.6), 0, Size.Width - width);
        return $"{Coordinate(left)} {Coordinate(box.Top + (box.Height / 2) - (height / 2))} {Coordinate(width)} {Coordinate(height)}";
    }

    private static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
