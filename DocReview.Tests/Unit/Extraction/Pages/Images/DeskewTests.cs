using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Tests.Unit.Extraction.Pages.Images;

public class DeskewTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(-3)]
    public void Words_of_a_row_that_falls_stand_level_once_laid_straight(double skew)
    {
        var page = Page(skew, Tilted(skew, 100, 300), Tilted(skew, 900, 300)).Straight();
        Assert.Equal(page.Words[0].Box.CenterY, page.Words[1].Box.CenterY, 3);
        Assert.All(page.Words, word => Assert.Equal((80, 20), (Math.Round(word.Box.Width), Math.Round(word.Box.Height))));
    }

    [Fact]
    public void A_page_that_lies_straight_is_left_as_it_is()
    {
        var page = Page(0.1, new Box(0, 0, 80, 20));
        Assert.Same(page, page.Straight());
    }

    [Fact]
    public void What_was_read_is_shown_where_it_stands_on_the_page_as_scanned()
    {
        var asShown = Tilted(2, 900, 300);
        var page = Page(2, asShown);
        var level = page.Straight().Words[0].Box;
        var evidence = new Evidence("8.00", 1, level, ValueOrigin.Ocr, null, []);
        var reading = new InvoiceReading(
            new Dictionary<string, FieldReading> { ["total_amount"] = new("8.00", 0.9, evidence, []) }, [], [], "invoice", null);
        var shown = reading.AsShown([page]).Fields["total_amount"].Evidence!.Box!.Value;
        Assert.Equal(asShown.Left, shown.Left, 3);
        Assert.Equal(asShown.Bottom, shown.Bottom, 3);
    }

    private static Page Page(double skew, params Box[] boxes) =>
        new(1, 1200, 1700, [.. boxes.Select(box => new Word("word", box, WordOrigin.Ocr, 1, 0, 0))], Skew: skew);

    // A word of 80 by 20 whose middle would stand there on the straight page.
    private static Box Tilted(double skew, double x, double y)
    {
        var (sin, cos) = Math.SinCos(skew * Math.PI / 180);
        var (dx, dy) = (x - 600, y - 850);
        var (cx, cy) = (600 + (dx * cos) - (dy * sin), 850 + (dx * sin) + (dy * cos));
        var (w, h) = (((80 * cos) + (20 * Math.Abs(sin))) / 2, ((80 * Math.Abs(sin)) + (20 * cos)) / 2);
        return new(cx - w, cy - h, cx + w, cy + h);
    }
}
