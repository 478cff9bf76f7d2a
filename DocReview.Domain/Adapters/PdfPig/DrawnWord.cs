using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Letters that were drawn one after the other without a gap. Places are along the direction of writing and across it, so
/// that text on its side is put together as upright text is; in points from the top left of the page as it is shown.
/// </summary>
internal sealed class DrawnWord
{
    public required string Text { get; set; }

    /// <summary>Quarter turns clockwise of the direction of writing: 0 to the right, 1 down, 2 to the left, 3 up.</summary>
    public required int Turns { get; init; }

    /// <summary>Where it begins along the direction of writing, growing with it.</summary>
    public required double Start { get; set; }

    public required double End { get; set; }

    /// <summary>The baseline: y where the writing is level, x where it is upended.</summary>
    public required double Baseline { get; init; }

    /// <summary>Height of an em in points.</summary>
    public required double FontSize { get; init; }

    /// <summary>How far its font reaches above and below the baseline.</summary>
    public required FontExtent Extent { get; init; }

    public required object Font { get; init; }

    /// <summary>Number of its first letter in the order of drawing, spaces counted.</summary>
    public required int First { get; init; }

    /// <summary>Number of the letter after its last.</summary>
    public required int Next { get; set; }

    /// <summary>How many characters were drawn, one of them perhaps a surrogate pair.</summary>
    public required int Length { get; set; }

    /// <summary>The line's place on the page, growing with the order of reading.</summary>
    public double LineAt => Turns is 1 or 2 ? -Baseline : Baseline;

    /// <summary>The box on the page.</summary>
    public Box Box => Turns switch
    {
        0 => new(Start, Baseline - (Extent.Ascent * FontSize), End, Baseline - (Extent.Descent * FontSize)),
        1 => new(Baseline + (Extent.Descent * FontSize), Start, Baseline + (Extent.Ascent * FontSize), End),
        2 => new(-End, Baseline + (Extent.Descent * FontSize), -Start, Baseline + (Extent.Ascent * FontSize)),
        _ => new(Baseline - (Extent.Ascent * FontSize), -End, Baseline - (Extent.Descent * FontSize), -Start),
    };
}
