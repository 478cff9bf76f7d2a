using System.Collections.Frozen;
using static DocReview.Domain.Extraction.Identifiers.VatChecksums;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>The table: formats as the European Commission's VIES publishes them, and those of GB, CH and NO.</summary>
internal static class VatIdRules
{
    private static readonly VatIdRule[] All =
    [
        new("AT", "U99999999", n => Austrian(n[1..])),
        new("BE", "9999999999|999999999", n => Belgian(n)),
        new("BG", "999999999|9999999999", n => n.Length == 9 ? BulgarianCompany(n) : BulgarianPerson(n)),
        new("CH", "E999999999|E999999999MWST|E999999999TVA|E999999999IVA|E999999999VAT",
            n => ElevenMinus(n[1..10], [5, 4, 3, 2, 7, 6, 5, 4])),
        new("CY", "99999999A", n => Cypriot(n)),
        new("CZ", "99999999|999999999|9999999999", Czech),
        new("DE", "999999999", n => Mod11And10(n)),
        new("DK", "99999999", n => Divides(n, 11, [2, 7, 6, 5, 4, 3, 2, 1])),
        new("EE", "999999999", n => Divides(n, 10, [3, 7, 1, 3, 7, 1, 3, 7, 1])),
        new("EL", "999999999", n => Greek(n)),
        new("ES", "*9999999*", n => SpanishVatIds.Check(n)),
        // One-stop-shop ids of the European Commission carry no published check digit.
        new("EU", "999999999", null),
        new("FI", "99999999", n => ElevenMinus(n, [7, 9, 10, 5, 8, 4, 2])),
        new("FR", "**999999999", n => French(n)),
        new("GB", "999999999|999999999999|GD999|HA999", British),
        new("HR", "99999999999", n => Mod11And10(n)),
        new("HU", "99999999", n => Divides(n, 10, [9, 7, 3, 1, 9, 7, 3, 1])),
        new("IE", "9999999A|9999999AA|9A99999A", n => Irish(n)),
        new("IT", "99999999999", n => Luhn(n)),
        new("LT", "999999999|999999999999", n => Lithuanian(n)),
        new("LU", "99999999", n => int.Parse(n.AsSpan(0, 6)) % 89 == int.Parse(n.AsSpan(6))),
        new("LV", "99999999999", Latvian),
        new("MT", "99999999", n => Divides(n, 37, [3, 4, 6, 7, 8, 9, 10, 1])),
        new("NL", "999999999B99", n => Dutch(n)),
        new("NO", "999999999|999999999MVA", n => ElevenMinus(n[..9], [3, 2, 7, 6, 5, 4, 3, 2])),
        new("PL", "9999999999", n => Divides(n, 11, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1])),
        new("PT", "999999999", n => Portuguese(n)),
        new("RO", "99|999|9999|99999|999999|9999999|99999999|999999999|9999999999", n => Romanian(n)),
        new("SE", "999999999901", n => Luhn(n[..10])),
        new("SI", "99999999", n => Slovenian(n)),
        new("SK", "9999999999", n => long.Parse(n) % 11 == 0),
        new("XI", "999999999|999999999999|GD999|HA999", British),
    ];

    /// <summary>By VAT prefix; Greece also under its ISO code.</summary>
    public static readonly FrozenDictionary<string, VatIdRule> ByPrefix = All
        .Select(rule => KeyValuePair.Create(rule.Prefix, rule))
        .Append(KeyValuePair.Create("GR", All.Single(rule => rule.Prefix == "EL")))
        .ToFrozenDictionary();
}
