namespace DocReview.Lab.Drawing;

/// <summary>A colour by its hexadecimal RGB value.</summary>
public readonly record struct Color(int Rgb)
{
    public static readonly Color Black = new(0x1A1A1A);
    public static readonly Color Grey = new(0x6B7280);
    public static readonly Color Silver = new(0xD1D5DB);
    public static readonly Color White = new(0xFFFFFF);

    /// <summary>The same hue mixed with white; 0 leaves it, 1 is white.</summary>
    public Color Lighter(double share)
    {
        var rgb = Rgb;
        int Mix(int shift) => (int)Math.Round(((rgb >> shift) & 255) * (1 - share) + 255 * share);
        return new Color((Mix(16) << 16) | (Mix(8) << 8) | Mix(0));
    }
}
