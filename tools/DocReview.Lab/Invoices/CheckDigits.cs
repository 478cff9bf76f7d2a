using System.Globalization;
using System.Numerics;

namespace DocReview.Lab.Invoices;

/// <summary>Completes invented ids so that their checksums hold.</summary>
public static class CheckDigits
{
    /// <summary>ISO 13616: country, two check digits, account.</summary>
    public static string Iban(string country, string account)
    {
        var number = string.Concat((account + country + "00")
            .Select(c => char.IsLetter(c) ? (c - 'A' + 10).ToString(CultureInfo.InvariantCulture) : c.ToString()));
        var check = 98 - (int)(BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97);
        return $"{country}{check:00}{account}";
    }

    /// <summary>A VAT id of the country from a body of digits, long enough for any of them (9 or more).</summary>
    /// <remarks>Rules as the European Commission's VIES describes them; CH by eCH-0097, GB by HMRC's modulus 97.</remarks>
    public static string VatId(string country, string digits) => country switch
    {
        "DE" => "DE" + Iso7064(digits[..8]),
        "AT" => "ATU" + Austrian(digits[..7]),
        "FR" => French(digits[..8]),
        "NL" => "NL" + Weighted(digits[..8], [9, 8, 7, 6, 5, 4, 3, 2], 11) + "B01",
        "IT" => "IT" + Luhn(digits[..10]),
        "ES" => "ESB" + Luhn(digits[..7]),
        "GB" => "GB" + British(digits[..7]),
        "BE" => Belgian(digits[..7]),
        "SE" => "SE" + Luhn(digits[..9]) + "01",
        "CH" => Swiss(digits[..8]),
        "IE" => Irish(digits[..7]),
        _ => throw new ArgumentOutOfRangeException(nameof(country), country, "No VAT rule known."),
    };

    /// <summary>The digits and their Luhn digit.</summary>
    public static string Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            if (i % 2 == 0 && (d *= 2) > 9) d -= 9;
            sum += d;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static string Iso7064(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return digits + (11 - product) % 10;
    }

    /// <summary>Weighted sum by a modulus; raises the last digit until the check is a single digit.</summary>
    private static string Weighted(string digits, int[] weights, int modulus)
    {
        for (var body = long.Parse(digits, CultureInfo.InvariantCulture); ; body++)
        {
            var text = body.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Length, '0');
            var check = Dot(text, weights) % modulus;
            if (check < 10) return text + check;
        }
    }

    private static string Austrian(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 7; i++)
        {
            var d = (digits[i] - '0') * (i % 2 == 0 ? 1 : 2);
            sum += d / 10 + d % 10;
        }
        return digits + (10 - (sum + 4) % 10) % 10;
    }

    private static string French(string digits)
    {
        var siren = Luhn(digits);
        var key = (12 + 3 * (long.Parse(siren, CultureInfo.InvariantCulture) % 97)) % 97;
        return $"FR{key:00}{siren}";
    }

    private static string British(string digits) =>
        $"{digits}{97 - Dot(digits, [8, 7, 6, 5, 4, 3, 2]) % 97:00}";

    private static string Belgian(string digits)
    {
        var body = "0" + digits;
        return $"BE{body}{97 - long.Parse(body, CultureInfo.InvariantCulture) % 97:00}";
    }

    private static string Swiss(string digits)
    {
        for (var body = int.Parse(digits, CultureInfo.InvariantCulture); ; body++)
        {
            var text = body.ToString("00000000", CultureInfo.InvariantCulture);
            var check = (11 - Dot(text, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11;
            if (check < 10) return $"CHE-{text[..3]}.{text[3..6]}.{text[6..]}{check} MWST";
        }
    }

    private static string Irish(string digits) =>
        $"IE{digits}{"WABCDEFGHIJKLMNOPQRSTUV"[Dot(digits, [8, 7, 6, 5, 4, 3, 2]) % 23]}";

    private static int Dot(string digits, int[] weights) => digits.Select((d, i) => (d - '0') * weights[i]).Sum();
}
