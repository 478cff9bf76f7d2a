using System.Globalization;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>What the checks of ISO 13616 say about an account number.</summary>
public enum IbanVerdict
{
    /// <summary>Does not have the shape of an IBAN: two letters, two digits, 11 to 30 letters or digits.</summary>
    NotAnIban,

    /// <summary>The shape is right but no such country is in the registry; the checksum does not hold.</summary>
    UnknownCountry,

    /// <summary>The country's IBANs are longer or shorter.</summary>
    WrongLength,

    /// <summary>Right length, but mod 97 is not 1. Sample invoices print such numbers: warn, keep the value.</summary>
    WrongChecksum,

    /// <summary>Country, length and checksum hold.</summary>
    Valid,
}

/// <summary>International bank account numbers by ISO 13616: shape, length of the country, mod 97.</summary>
public static class Iban
{
    /// <summary>Shortest IBAN of the registry (Norway).</summary>
    public const int ShortestLength = 15;

    /// <summary>Longest IBAN that ISO 13616 allows.</summary>
    public const int LongestLength = 34;

    /// <summary>The field's value for a printed number: upper case, without spaces, dots, hyphens and a leading "IBAN".</summary>
    public static string Compact(string printed)
    {
        var compact = IdText.Compact(printed);
        return compact.StartsWith("IBAN", StringComparison.Ordinal) ? compact[4..] : compact;
    }

    /// <summary>Whether the text could be an IBAN of any country, whatever its checksum.</summary>
    public static bool HasShape(string printed)
    {
        var iban = Compact(printed);
        return iban.Length is >= ShortestLength and <= LongestLength
            && char.IsAsciiLetterUpper(iban[0]) && char.IsAsciiLetterUpper(iban[1])
            && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3])
            && iban.All(char.IsAsciiLetterOrDigit);
    }

    /// <summary>The length that the registry prescribes.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, upper case.</param>
    /// <returns>Null where the country has no IBANs.</returns>
    public static int? LengthIn(string country) => IbanRegistry.Lengths.TryGetValue(country, out var length) ? length : null;

    /// <summary>Checks a number, printed with or without spaces.</summary>
    public static IbanVerdict Check(string printed)
    {
        if (!HasShape(printed))
        {
            return IbanVerdict.NotAnIban;
        }

        var iban = Compact(printed);
        return LengthIn(iban[..2]) switch
        {
            null => IbanVerdict.UnknownCountry,
            var length when length != iban.Length => IbanVerdict.WrongLength,
            _ => Mod97(iban) == 1 ? IbanVerdict.Valid : IbanVerdict.WrongChecksum,
        };
    }

    /// <summary>Whether country, length and checksum all hold.</summary>
    public static bool IsValid(string printed) => Check(printed) == IbanVerdict.Valid;

    /// <summary>The two check digits that make an IBAN of a country's account part valid (ISO 7064 mod 97-10).</summary>
    /// <param name="country">ISO 3166-1 alpha-2, upper case.</param>
    /// <param name="account">The national part (BBAN), upper case letters and digits.</param>
    public static string CheckDigits(string country, string account) =>
        (98 - Mod97(country + "00" + account)).ToString("00", CultureInfo.InvariantCulture);

    // The first four characters go to the end; letters count as 10 to 35.
    private static int Mod97(string iban)
    {
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder;
    }
}
