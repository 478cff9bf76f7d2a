using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Looks for annotations that bring text or files along: filled forms, stamps, notes. PdfPig does not draw them.</summary>
internal static class DrawnAnnotations
{
    // Pages of linked catalogues have some hundred.
    private const int Most = 2000;

    /// <summary>Whether a page has one.</summary>
    public static bool Any(DictionaryToken page, IPdfTokenScanner scanner)
    {
        if (!page.TryGet(NameToken.Annots, scanner, out ArrayToken? annotations))
        {
            return false;
        }

        foreach (var token in annotations.Data)
        {
            if (annotations.Length > Most || (Resolved(token, scanner) is { } annotation && IsDrawn(annotation, scanner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDrawn(DictionaryToken annotation, IPdfTokenScanner scanner) =>
        annotation.TryGet(NameToken.Subtype, scanner, out NameToken? kind)
        && (kind.Data == "FileAttachment"
            || (kind.Data is not ("Link" or "Popup") && (annotation.ContainsKey(NameToken.Ap) || kind.Data is "Widget" or "FreeText")));

    private static DictionaryToken? Resolved(IToken token, IPdfTokenScanner scanner) => token switch
    {
        DictionaryToken direct => direct,
        IndirectReferenceToken reference => scanner.Get(reference.Data)?.Data as DictionaryToken,
        _ => null,
    };
}
