namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>One letter as it was drawn; places as in <see cref="DrawnWord"/>.</summary>
/// <param name="Text">What it stands for: several characters for a ligature, none where the font does not say.</param>
/// <param name="Turns">Quarter turns clockwise of the direction of writing.</param>
/// <param name="Start">Where it begins along the direction of writing.</param>
/// <param name="End">Where it ends; before <paramref name="Start"/> where text is mirrored.</param>
/// <param name="Baseline">Across the direction of writing.</param>
/// <param name="FontSize">Height of an em in points.</param>
/// <param name="Font">Its font.</param>
internal readonly record struct DrawnLetter(
    string Text, int Turns, double Start, double End, double Baseline, double FontSize, FontFacts Font)
{
    /// <summary>A letter by where it begins on the page and how far it advances, in points from the top left.</summary>
    public static DrawnLetter At(
        double x, double y, double dx, double dy, string text, int turns, double fontSize, FontFacts font) => turns switch
    {
        0 => new(text, turns, x, x + dx, y, fontSize, font),
        1 => new(text, turns, y, y + dy, x, fontSize, font),
        2 => new(text, turns, -x, -(x + dx), y, fontSize, font),
        _ => new(text, turns, -y, -(y + dy), x, fontSize, font),
    };
}
