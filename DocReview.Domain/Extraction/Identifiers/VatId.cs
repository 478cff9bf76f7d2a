using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>What is known about a tax id from its characters alone.</summary>
public enum VatIdVerdict
{
    /// <summary>Nothing that a tax authority would issue: no digits, too short or too long.</summary>
    NotAnId,

    /// <summary>Could be a tax id of a country without a rule here, or a national number without its prefix.</summary>
    TaxId,

    /// <summary>The prefix is of a known country, but the rest has not that country's shape.</summary>
    WrongFormat,

    /// <summary>The shape is right, the check digit is not. Sample invoices print such ids: warn, keep the value.</summary>
    WrongChecksum,

    /// <summary>The shape is right, and this kind of number carries no check digit.</summary>
    Unchecked,

    /// <summary>Shape and check digit hold.</summary>
    Valid,
}

/// <summary>An id as judged by the rules of its country.</summary>
/// <param name="Verdict">How far the rules hold.</param>
/// <param name="Country">VAT prefix, upper case (EL for Greece, XI for Northern Ireland), or null where unknown.</param>
public sealed record VatIdCheck(VatIdVerdict Verdict, string? Country);

/// <summary>
/// VAT ids of the EU (formats of the VIES directory, check digits of the national authorities), Great Britain,
/// Switzerland and Norway; a loose shape for the tax ids of all others.
/// </summary>
public static class VatId
{
    private const int ShortestDigits = 5;
    private const int LongestTaxId = 20;

    /// <summary>The field's value for a printed id: as printed, without white space.</summary>
    public static string Normalise(string printed) => IdText.WithoutSpaces(printed);

    /// <summary>Countries with a rule, by VAT prefix.</summary>
    public static IEnumerable<string> Countries => VatIdRules.ByPrefix.Keys;

    /// <summary>Judges an id by its prefix.</summary>
    /// <param name="printed">With or without spaces, dots and hyphens.</param>
    public static VatIdCheck Check(string printed)
    {
        var id = IdText.Compact(printed);
        return id.Length > 2 && VatIdRules.ByPrefix.TryGetValue(id[..2], out var rule)
            ? new VatIdCheck(rule.Judge(id[2..]), rule.Prefix)
            : new VatIdCheck(IsTaxId(id) ? VatIdVerdict.TaxId : VatIdVerdict.NotAnId, null);
    }

    /// <summary>Judges a national number that is printed without its prefix, such as an Italian Partita IVA.</summary>
    /// <param name="printed">The number; a prefix that is there after all is honoured.</param>
    /// <param name="country">VAT prefix or ISO 3166-1 alpha-2 code of the country whose number it would be.</param>
    public static VatIdCheck Check(string printed, string country)
    {
        var own = Check(printed);
        return own.Country is null && VatIdRules.ByPrefix.TryGetValue(country, out var rule)
            ? new VatIdCheck(rule.Judge(IdText.Compact(printed)), rule.Prefix)
            : own;
    }

    /// <summary>Whether the id has the shape of its country, its check digit being right or none being defined.</summary>
    public static bool IsValid(string printed) =>
        Check(printed).Verdict is VatIdVerdict.Valid or VatIdVerdict.Unchecked;

    private static bool IsTaxId(string id) =>
        id.Length <= LongestTaxId && id.All(char.IsAsciiLetterOrDigit) && id.Count(char.IsAsciiDigit) >= ShortestDigits;
}
