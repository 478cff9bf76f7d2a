using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>What the assembly of words asks of a font, once a font.</summary>
internal sealed class FontFacts
{
    private readonly IFont font;
    private readonly Dictionary<int, bool> known = [];

    public FontFacts(IFont font, IPdfTokenScanner scanner)
    {
        this.font = font;
        var dictionary = font.Details.FontDictionaryReference is { } reference ? scanner.Get(reference)?.Data as DictionaryToken : null;
        Extent = FontExtent.Read(dictionary, scanner);
        if (font is IType3Font && font.GetFontMatrix() is { A: not 0 } matrix)
        {
            Stretch = Math.Abs(matrix.D / matrix.A);
            IsUpsideDown = matrix.D < 0;
        }
    }

    /// <summary>Above and below the baseline.</summary>
    public FontExtent Extent { get; }

    /// <summary>How much higher than wide a font of drawings has its em.</summary>
    public double Stretch { get; } = 1;

    /// <summary>Whether a font of drawings has its own y axis pointing down.</summary>
    public bool IsUpsideDown { get; }

    /// <summary>
    /// Whether it is the font itself that says what a code stands for; PdfPig takes the code for the character where it
    /// does not.
    /// </summary>
    public bool Knows(int code)
    {
        if (!known.TryGetValue(code, out var knows))
        {
            known[code] = knows = font.TryGetUnicode(code, out var text) && text is not null;
        }

        return knows;
    }
}
