using System.Collections.Frozen;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Currency;

/// <summary>Words that place a document, to tell whose dollars or crowns are meant.</summary>
internal sealed class CountryHints
{
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["CAD"] = ["canada", "hst", "pst", "qst", "tvq", "ontario", "quebec", "toronto", "vancouver", "montreal", "gsthst"],
        ["AUD"] = ["australia", "abn", "acn", "sydney", "melbourne", "brisbane", "nsw", "bsb"],
        ["NZD"] = ["zealand", "nzbn", "auckland", "wellington"],
        ["SGD"] = ["singapore", "pte", "uen"],
        ["HKD"] = ["hongkong", "kowloon"],
        ["MXN"] = ["mexico", "rfc", "cfdi"],
        ["SEK"] = ["sweden", "sverige", "stockholm", "goteborg", "moms", "bankgiro", "plusgiro", "faktura"],
        ["NOK"] = ["norway", "norge", "oslo", "mva", "bergen", "orgnr"],
        ["DKK"] = ["denmark", "danmark", "cvr", "kobenhavn", "aarhus"],
        ["ISK"] = ["iceland", "island", "reykjavik"],
        ["PKR"] = ["pakistan", "karachi", "lahore", "ntn"],
        ["LKR"] = ["lanka", "colombo"],
        ["INR"] = ["india", "gstin", "cgst", "sgst", "igst", "bangalore", "bengaluru", "mumbai", "delhi", "chennai"],
        ["CNY"] = ["china", "beijing", "shanghai", "shenzhen"],
        ["JPY"] = ["japan", "tokyo", "osaka"],
        ["ARS"] = ["argentina", "cuit"],
        ["CLP"] = ["chile", "rut"],
        ["COP"] = ["colombia", "nit", "bogota"],
        ["USD"] = ["usa", "ein", "llc"],
    }.ToFrozenDictionary();

    private readonly HashSet<string> _spoken;

    private CountryHints(HashSet<string> spoken) => _spoken = spoken;

    /// <summary>Whether a word of the currency's country stands on the document.</summary>
    public bool Speaks(string code) => _spoken.Contains(code);

    /// <summary>Whether words of other countries do, and none of this one.</summary>
    public bool SpeaksAgainst(string code) => _spoken.Count > 0 && !_spoken.Contains(code);

    public static CountryHints Of(AnalysedDocument document)
    {
        var words = document.Layout.Vocabulary.Value;
        return new CountryHints([.. Words.Where(c => c.Value.Any(words.Contains)).Select(c => c.Key)]);
    }
}
