using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>Tells the language by its commonest words.</summary>
internal static class LanguageDetector
{
    private const double FewestWords = 3;

    /// <summary>ISO 639-1 code, or null where fewer than three words tell.</summary>
    public static string? Detect(DocumentLayout layout, InvoiceLexicon lexicon)
    {
        var votes = new Dictionary<string, double>();
        foreach (var word in layout.Words.Where(w => w.Folded.Length > 1 && lexicon.FunctionWords.Contains(w.Folded)))
        {
            var languages = lexicon.FunctionWords[word.Folded].ToList();
            foreach (var language in languages)
            {
                // A word that several languages share tells less.
                votes[language] = votes.GetValueOrDefault(language) + (1.0 / languages.Count);
            }
        }

        return votes.Count > 0 && votes.MaxBy(v => v.Value) is var best && best.Value >= FewestWords ? best.Key : null;
    }
}
