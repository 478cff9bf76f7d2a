using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>What two printings of one company's name have in common: "Muster" over the page, "MUSTER S.p.A." in small print.</summary>
internal static class NameKey
{
    private const int MostWordsOfForm = 4;

    /// <summary>The name folded, its legal form left out.</summary>
    public static string Of(string name, InvoiceLexicon lexicon)
    {
        var words = name.Split(' ').Select(TextNormalizer.Fold).Where(w => w.Length > 0).ToList();
        var form = Enumerable.Range(1, Math.Max(0, Math.Min(MostWordsOfForm, words.Count - 1))).Reverse()
            .FirstOrDefault(count => lexicon.LegalForms.Contains(string.Concat(words.TakeLast(count))));
        return string.Concat(words.SkipLast(form));
    }
}
