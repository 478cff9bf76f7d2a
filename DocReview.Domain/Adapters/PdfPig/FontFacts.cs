using UglyToad.PdfPig.PdfFonts;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>What the assembly of words asks of a font, once a font.</summary>
internal sealed class FontFacts
{
    // What poppler takes where a font says nothing, or nonsense.
    private const double UsualAscent = 0.95;
    private const double UsualDescent = -0.35;
    private const double MostBelievable = 1.9;

    private readonly IFont font;
    private readonly Dictionary<int, bool> known = [];

    public FontFacts(IFont font)
    {
        this.font = font;
        var (ascent, descent) = (Math.Abs(font.GetAscent()), -Math.Abs(font.GetDescent()));
        Ascent = ascent is > 0 and < MostBelievable ? ascent : UsualAscent;
        Descent = descent is < 0 and > -MostBelievable ? descent : UsualDescent;
        if (font is IType3Font && font.GetFontMatrix() is { A: not 0 } matrix)
        {
            Stretch = Math.Abs(matrix.D / matrix.A);
            IsUpsideDown = matrix.D < 0;
        }
    }

    /// <summary>Above the baseline, in ems.</summary>
    public double Ascent { get; }

    /// <summary>Below the baseline, in ems; negative.</summary>
    public double Descent { get; }

    /// <summary>How much higher than wide a font of drawings has its em.</summary>
    public double Stretch { get; } = 1;

    /// <summary>Whether a font of drawings has its own y axis pointing down.</summary>
    public bool IsUpsideDown { get; }

    /// <summary>Whether it is the font itself that says what a code stands for; PdfPig takes the code for the character where it does not.</summary>
    public bool Knows(int code)
    {
        if (!known.TryGetValue(code, out var knows))
        {
            known[code] = knows = font.TryGetUnicode(code, out var text) && text is not null;
        }

        return knows;
    }
}
