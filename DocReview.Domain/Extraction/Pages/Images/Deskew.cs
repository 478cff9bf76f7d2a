namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>Lays skewed pages straight, and finds again on the page as shown what was found on the straight one.</summary>
public static class Deskew
{
    // Over the width of a page a line falls by less than a third of its height.
    private const double UnseenDegrees = 0.2;

    /// <summary>The page with its words in level rows; the page itself where it lies straight.</summary>
    public static Page Straight(this Page page) => IsStraight(page) ? page : page with
    {
        Words = [.. page.Words.Select(word => word with { Box = Level(word.Box, page) })],
    };

    /// <summary>What was read from pages laid straight, at its places on the pages as they are shown.</summary>
    public static InvoiceReading AsShown(this InvoiceReading reading, IReadOnlyList<Page> pages)
    {
        var skewed = pages.Where(page => !IsStraight(page)).ToDictionary(page => page.Number);
        return skewed.Count == 0 ? reading : reading with
        {
            Fields = reading.Fields.ToDictionary(field => field.Key, field => Shown(field.Value, skewed)),
            LineItems = [.. reading.LineItems.Select(item => Shown(item, skewed))],
        };
    }

    private static bool IsStraight(Page page) => Math.Abs(page.Skew) < UnseenDegrees;

    private static FieldReading Shown(FieldReading field, Dictionary<int, Page> skewed) => field with
    {
        Evidence = field.Evidence is { } evidence ? Shown(evidence, skewed) : null,
        RunnersUp = [.. field.RunnersUp.Select(other => other with { Evidence = Shown(other.Evidence, skewed) })],
    };

    private static Evidence Shown(Evidence evidence, Dictionary<int, Page> skewed) =>
        evidence with { Box = Shown(evidence.Page, evidence.Box, skewed) };

    private static LineItemReading Shown(LineItemReading item, Dictionary<int, Page> skewed) => item with
    {
        Description = Shown(item.Description, skewed),
        Quantity = Shown(item.Quantity, skewed),
        UnitPrice = Shown(item.UnitPrice, skewed),
        Amount = Shown(item.Amount, skewed),
    };

    private static LineItemCell? Shown(LineItemCell? cell, Dictionary<int, Page> skewed) =>
        cell is null ? null : cell with { Box = Shown(cell.Page, cell.Box, skewed) };

    private static Box? Shown(int? number, Box? box, Dictionary<int, Page> skewed) =>
        box is { } level && number is { } known && skewed.TryGetValue(known, out var page) ? Tilted(level, page) : box;

    // The upright box about a tilted word is as much larger as the word is long: w = wt cos + ht sin, h = wt sin + ht cos.
    private static Box Level(Box box, Page page)
    {
        var (sin, cos) = Math.SinCos(Math.Abs(Radians(page)));
        var shrink = (cos * cos) - (sin * sin);
        var width = Math.Max(box.Width / 2, ((box.Width * cos) - (box.Height * sin)) / shrink);
        var height = Math.Max(box.Height / 4, ((box.Height * cos) - (box.Width * sin)) / shrink);
        return About(Turned(box, page, -Radians(page)), width, height);
    }

    private static Box Tilted(Box box, Page page)
    {
        var (sin, cos) = Math.SinCos(Math.Abs(Radians(page)));
        return About(Turned(box, page, Radians(page)), (box.Width * cos) + (box.Height * sin), (box.Width * sin) + (box.Height * cos));
    }

    private static double Radians(Page page) => page.Skew * Math.PI / 180;

    private static Box About((double X, double Y) centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    // About the middle of the page, so that nothing leaves it by more than a corner.
    private static (double X, double Y) Turned(Box box, Page page, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var (x, y) = (box.CenterX - (page.Width / 2), box.CenterY - (page.Height / 2));
        return ((page.Width / 2) + (x * cos) - (y * sin), (page.Height / 2) + (x * sin) + (y * cos));
    }
}
