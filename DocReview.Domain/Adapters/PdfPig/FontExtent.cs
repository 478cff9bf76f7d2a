using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>How far a font reaches above and below its baseline, in ems, as poppler reads it off the font's dictionary.</summary>
/// <param name="Ascent">Above.</param>
/// <param name="Descent">Below; negative.</param>
internal readonly record struct FontExtent(double Ascent, double Descent)
{
    private const double UnitsPerEm = 1000;

    // Some fonts say nothing, or nonsense.
    private const double MostBelievable = 1.9;

    private static readonly FontExtent Usual = new(0.95, -0.35);

    // Of the metrics of the fourteen standard fonts, which are taken where one of them is not embedded.
    private static readonly FontExtent Courier = new(0.629, -0.157);
    private static readonly FontExtent Helvetica = new(0.718, -0.207);
    private static readonly FontExtent Times = new(0.683, -0.217);

    /// <summary>Of a font by its dictionary; as usual where there is none.</summary>
    public static FontExtent Read(DictionaryToken? font, IPdfTokenScanner scanner)
    {
        if (font is null)
        {
            return Usual;
        }

        var holder = font.TryGet(NameToken.DescendantFonts, scanner, out ArrayToken? descendants) && descendants.Length > 0
            ? descendants.Data[0] as DictionaryToken ?? Resolved(descendants.Data[0], scanner) ?? font
            : font;
        holder.TryGet(NameToken.FontDescriptor, scanner, out DictionaryToken? descriptor);
        return !IsEmbedded(descriptor) && ReferenceEquals(holder, font) && Standard(font, scanner) is { } standard
            ? standard
            : descriptor is null ? Usual : Described(descriptor, scanner);
    }

    private static FontExtent Described(DictionaryToken descriptor, IPdfTokenScanner scanner)
    {
        var ascent = Math.Abs(Number(descriptor, NameToken.Ascent, scanner));
        var descent = -Math.Abs(Number(descriptor, NameToken.Descent, scanner));
        return new(
            ascent is > 0 and < MostBelievable ? ascent : Usual.Ascent,
            descent is < 0 and > -MostBelievable ? descent : Usual.Descent);
    }

    private static double Number(DictionaryToken descriptor, NameToken name, IPdfTokenScanner scanner) =>
        descriptor.TryGet(name, scanner, out NumericToken? number) ? number.Data / UnitsPerEm : 0;

    private static bool IsEmbedded(DictionaryToken? descriptor) => descriptor is not null
        && (descriptor.ContainsKey(NameToken.FontFile) || descriptor.ContainsKey(NameToken.FontFile2)
            || descriptor.ContainsKey(NameToken.FontFile3));

    private static FontExtent? Standard(DictionaryToken font, IPdfTokenScanner scanner)
    {
        font.TryGet(NameToken.BaseFont, scanner, out NameToken? name);
        return name?.Data.Replace(" ", "", StringComparison.Ordinal) switch
        {
            ['C', 'o', 'u', 'r', 'i', 'e', 'r', ..] => Courier,
            ['H', 'e', 'l', 'v', 'e', 't', 'i', 'c', 'a', ..] or "Arial" or ['A', 'r', 'i', 'a', 'l', ',' or '-' or 'M', ..] => Helvetica,
            ['T', 'i', 'm', 'e', 's', ..] => Times,
            _ => null,
        };
    }

    private static DictionaryToken? Resolved(IToken token, IPdfTokenScanner scanner) =>
        token is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data as DictionaryToken : null;
}
