namespace DocReview.Lab.Drawing;

/// <summary>How a run of text looks. Size in points.</summary>
public sealed record TextStyle(string Family, double Size, Color Color, bool Bold = false, bool Italic = false)
{
    /// <summary>Distance from one line's top to the next.</summary>
    public double Leading => Size * 1.34;

    public TextStyle Strong => this with { Bold = true };

    public TextStyle In(Color color) => this with { Color = color };

    public TextStyle At(double size) => this with { Size = size };
}

/// <summary>Where text stands in the width it is given.</summary>
public enum Align
{
    Left,
    Right,
    Center,
}
