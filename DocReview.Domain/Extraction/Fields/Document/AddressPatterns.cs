using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>What lines of text look like, each looked at once: many names stand over the same lines.</summary>
/// <param name="streets">Matches what names a street, see <see cref="InvoiceLexicon.Streets"/>.</param>
internal sealed partial class AddressPatterns(Regex streets)
{
    private readonly Dictionary<string, bool> _streets = [];
    private readonly Dictionary<string, bool> _towns = [];
    private readonly Dictionary<string, bool> _contacts = [];

    /// <summary>Whether a street, a building or a post box is named.</summary>
    public bool IsStreet(string text) => Known(_streets, text, streets);

    /// <summary>Whether a postcode with its town is.</summary>
    public bool IsTown(string text) => Known(_towns, text, Postcode());

    /// <summary>Whether a telephone number or an address of mail or web is.</summary>
    public bool IsContact(string text) => Known(_contacts, text, Contact());

    /// <summary>Whether it is a part of a postal address.</summary>
    public bool IsAddress(string text) => IsStreet(text) || IsTown(text);

    private static bool Known(Dictionary<string, bool> known, string text, Regex shape) =>
        known.TryGetValue(text, out var matches) ? matches : known[text] = shape.IsMatch(text);

    [GeneratedRegex(
        @"@|www\.|https?:|\.(?:com|de|fr|nl|it|be|ch|at|eu|net|org|es|co|io)\b|\+\d|\d{3,}[ /-]\d{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    [GeneratedRegex(
        @"\b(?:[A-Z]{1,2}[- ])?\d{4,6}(?: [A-Z]{2})? \p{Lu}|\b\p{L}+,? [A-Z]{2} \d{5}|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b\d{5}\b")]
    private static partial Regex Postcode();
}
