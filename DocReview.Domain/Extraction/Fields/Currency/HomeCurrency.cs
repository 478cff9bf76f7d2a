using System.Collections.Frozen;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Currency;

/// <summary>
/// Which money is paid with where a document comes from, told by its towns, taxes and registers: a reader of scans may lose
/// the sign, and some tills print none.
/// </summary>
internal static partial class HomeCurrency
{
    private const int Enough = 2;

    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["MYR"] = ["malaysia", "sdn", "bhd", "sdnbhd", "jalan", "jln", "kuala", "lumpur", "selangor", "johor", "penang", "perak", "melaka", "kedah", "sabah", "sarawak", "negeri", "pahang", "taman", "bandar", "sst", "terima", "kasih"],
        ["SGD"] = ["singapore", "pte", "uen", "paynow", "blk"],
        ["GBP"] = ["vat", "england", "scotland", "wales", "london", "manchester", "birmingham", "leeds", "glasgow", "edinburgh", "liverpool", "bristol", "cardiff", "plc"],
        ["EUR"] = ["gmbh", "ust", "ustidnr", "tva", "siret", "siren", "btw", "kvk", "iva", "piva", "nif", "cif", "srl", "spa", "sarl", "deutschland", "france", "italia", "nederland", "ireland", "espana", "osterreich", "belgique", "belgie", "ttc", "dublin"],
        ["USD"] = ["usa", "llc", "inc", "ein", "gratuity"],
        ["AUD"] = ["australia", "abn", "acn", "pty", "nsw", "qld", "eftpos"],
        ["NZD"] = ["zealand", "nzbn", "auckland", "wellington", "christchurch"],
        ["CHF"] = ["schweiz", "suisse", "svizzera", "zurich", "bern", "basel", "geneve", "luzern", "che"],
        ["INR"] = ["india", "gstin", "cgst", "sgst", "fssai", "bengaluru", "bangalore", "mumbai", "delhi", "chennai"],
        ["CAD"] = ["canada", "hst", "pst", "ontario", "quebec", "toronto"],
    }.ToFrozenDictionary();

    /// <summary>ISO 4217 code, or null where nothing or two countries tell.</summary>
    public static string? Of(AnalysedDocument document)
    {
        var words = document.Layout.Vocabulary.Value;
        var ranked = Words.Select(c => (Code: c.Key, Signs: c.Value.Count(words.Contains) + Marks(document, c.Key)))
            .OrderByDescending(c => c.Signs).ThenBy(c => c.Code, StringComparer.Ordinal).ToList();
        return ranked[0].Signs >= Enough && ranked[0].Signs > ranked[1].Signs ? ranked[0].Code : null;
    }

    private static int Marks(AnalysedDocument document, string code) => code switch
    {
        "GBP" => Count(document, BritishPostcode()) + (Count(document, BritishTelephone()) / 2),
        "USD" => Count(document, AmericanPostcode()),
        "EUR" => document.Language is "de" or "fr" or "it" or "es" or "nl" ? Enough : 0,
        _ => 0,
    };

    // A postcode is worth two words: no other country has the like.
    private static int Count(AnalysedDocument document, Regex shape) =>
        document.Layout.Rows.SelectMany(r => r.Segments).Any(s => shape.IsMatch(s.Text)) ? Enough : 0;

    // "YO21 1DN", the 0 of which may be an O and the other way round.
    [GeneratedRegex(@"\b[A-Z][A-Z0]?\d[\dA-Z]? \d[A-Z]{2}\b")]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b0(?:1\d{2,3}|2\d|7\d{3}) ?\d{3,4} ?\d{3,4}\b")]
    private static partial Regex BritishTelephone();

    [GeneratedRegex(@"\b(?:A[KLRZ]|C[AOT0]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[., ]+\d{5}\b")]
    private static partial Regex AmericanPostcode();
}
