using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Currency;

/// <summary>
/// What the words of a document say about its currency: towns, taxes and registers tell whose dollars or crowns are meant, and
/// which money it is where a scan has lost the mark or none is printed. The words are those of <c>countries.txt</c>.
/// </summary>
internal sealed partial class CurrencyKeywords
{
    // One word may be a name by chance.
    private const int FewestWords = 2;

    // No other country has the like of a postcode.
    private const int WordsOfPostcode = 2;

    private readonly HashSet<string> _named;

    private CurrencyKeywords(HashSet<string> named, string? unmarked)
    {
        _named = named;
        Unmarked = unmarked;
    }

    /// <summary>ISO 4217 code of the money that is paid with where the document comes from; null where nothing or two countries
    /// tell.</summary>
    public string? Unmarked { get; }

    /// <summary>Looks for the words of all currencies.</summary>
    public static CurrencyKeywords Find(AnalysedDocument document)
    {
        var words = document.Layout.Vocabulary.Value;
        var named = document.Lexicon.Countries.OfSharedMarks.Where(c => c.Value.Any(words.Contains)).Select(c => c.Key);
        return new CurrencyKeywords([.. named], MostNamed(document, words));
    }

    /// <summary>Whether a word of the currency's country stands on the document.</summary>
    public bool SpeakFor(string code) => _named.Contains(code);

    /// <summary>Whether words of other countries do, and none of this one.</summary>
    public bool SpeakAgainst(string code) => _named.Count > 0 && !_named.Contains(code);

    private static string? MostNamed(AnalysedDocument document, IReadOnlySet<string> words)
    {
        var ranked = document.Lexicon.Countries.OfUnmarkedMoney
            .Select(c => (Code: c.Key, Words: c.Value.Count(words.Contains) + WordsWorth(document, c.Key)))
            .OrderByDescending(c => c.Words).ThenBy(c => c.Code, StringComparer.Ordinal).ToList();
        return ranked[0].Words >= FewestWords && ranked[0].Words > ranked[1].Words ? ranked[0].Code : null;
    }

    // What shapes of text and the language are worth, in words.
    private static int WordsWorth(AnalysedDocument document, string code) => code switch
    {
        "GBP" => (Has(document, BritishPostcode()) ? WordsOfPostcode : 0) + (Has(document, BritishTelephone()) ? 1 : 0),
        "USD" => Has(document, AmericanPostcode()) ? WordsOfPostcode : 0,
        "EUR" => document.Language is "de" or "fr" or "it" or "es" or "nl" ? FewestWords : 0,
        _ => 0,
    };

    private static bool Has(AnalysedDocument document, Regex shape) =>
        document.Layout.Rows.SelectMany(r => r.Segments).Any(s => shape.IsMatch(s.Text));

    // "YO21 1DN", the 0 of which may be an O and the other way round.
    [GeneratedRegex(@"\b[A-Z][A-Z0]?\d[\dA-Z]? \d[A-Z]{2}\b")]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b0(?:1\d{2,3}|2\d|7\d{3}) ?\d{3,4} ?\d{3,4}\b")]
    private static partial Regex BritishTelephone();

    [GeneratedRegex(@"\b(?:A[KLRZ]|C[AOT0]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|"
        + @"LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[., ]+\d{5}\b")]
    private static partial Regex AmericanPostcode();
}
