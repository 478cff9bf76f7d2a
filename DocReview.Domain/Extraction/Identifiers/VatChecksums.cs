using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>Check digits of VAT ids. Each takes the number after the prefix, its shape already checked.</summary>
internal static class VatChecksums
{
    public static bool Divides(string number, int modulus, int[] weights) => Weighted(number, weights) % modulus == 0;

    /// <summary>Check digit is 11 less the weighted sum mod 11; 11 counts as 0 and 10 is never issued.</summary>
    public static bool ElevenMinus(string number, int[] weights) =>
        (11 - (Weighted(number, weights) % 11)) % 11 == Digit(number, weights.Length);

    /// <summary>ISO 7064 mod 11,10: Germany, Croatia.</summary>
    public static bool Mod11And10(string number)
    {
        var product = 10;
        foreach (var c in number[..^1])
        {
            var sum = (c - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == Digit(number, number.Length - 1);
    }

    public static bool Luhn(string number) => LuhnSum(number) % 10 == 0;

    // Doubles every second digit as Luhn does, counted without the check digit, with an offset of four.
    public static bool Austrian(string number) => (LuhnSum(number[..7]) + Digit(number, 7) + 4) % 10 == 0;

    public static bool Belgian(string number)
    {
        var padded = number.PadLeft(10, '0');
        return 97 - (int.Parse(padded.AsSpan(0, 8)) % 97) == int.Parse(padded.AsSpan(8));
    }

    public static bool BulgarianCompany(string number) =>
        Fallback(number, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]);

    // Citizens, foreigners, and others each have their own weights.
    public static bool BulgarianPerson(string number) =>
        Weighted(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == Digit(number, 9)
        || Weighted(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == Digit(number, 9)
        || ElevenMinus(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]);

    public static bool Cypriot(string number)
    {
        int[] odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        var sum = Enumerable.Range(0, 8).Sum(i => i % 2 == 0 ? odd[Digit(number, i)] : Digit(number, i));
        return 'A' + (sum % 26) == number[8];
    }

    // Nine digits are birth numbers from before 1954, which have no check digit.
    public static bool? Czech(string number) => number.Length switch
    {
        8 => (11 - (Weighted(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) switch { 10 => 0, 11 => 1, var c => c } == Digit(number, 7),
        9 => null,
        _ => long.Parse(number.AsSpan(0, 9)) % 11 % 10 == Digit(number, 9),
    };

    public static bool Greek(string number) =>
        Weighted(number, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == Digit(number, 8);

    // Digits as key for most; the tax office's newer keys with letters are computed base 34 without I and O.
    public static bool French(string number)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var siren = long.Parse(number.AsSpan(2));
        if (number[..2].All(char.IsAsciiDigit))
        {
            return ((siren * 100) + 12) % 97 == int.Parse(number.AsSpan(0, 2));
        }

        var (first, second) = (Alphabet.IndexOf(number[0]), Alphabet.IndexOf(number[1]));
        var key = char.IsAsciiDigit(number[0]) ? (first * 24) + second - 10 : (first * 34) + second - 100;
        return first >= 0 && second >= 0 && (siren + 1 + (key / 11)) % 11 == key % 11;
    }

    // Government departments (GD) and health authorities (HA) have ranges instead of a check digit.
    public static bool? British(string number) => char.IsAsciiLetter(number[0])
        ? number[0] == 'G' ? int.Parse(number.AsSpan(2)) < 500 : int.Parse(number.AsSpan(2)) >= 500
        : Weighted(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97 is 0 or 42 or 55;

    // A second letter counts nine times; the oldest kind has a letter in second place and a digit less.
    public static bool Irish(string number)
    {
        const string Letters = "WABCDEFGHIJKLMNOPQRSTUV";
        var digits = char.IsAsciiLetter(number[1]) ? "0" + number[2..7] + number[0] : number[..7];
        var second = number.Length > 8 ? Math.Max(0, Letters.IndexOf(number[8])) * 9 : 0;
        return Letters[(Weighted(digits, [8, 7, 6, 5, 4, 3, 2]) + second) % 23] == number[7];
    }

    public static bool Lithuanian(string number) => number.Length == 9
        ? Fallback(number, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 1])
        : Fallback(number, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4]);

    // Companies begin above 3; personal codes of the new kind (32...) carry no check digit.
    public static bool? Latvian(string number) =>
        number[0] > '3' ? Weighted(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
        : number.StartsWith("32", StringComparison.Ordinal) ? null
        : (1 + Weighted(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == Digit(number, 10);

    // Companies keep the older eleven-test; sole traders' ids since 2020 use mod 97 over the whole id.
    public static bool Dutch(string number)
    {
        if (Weighted(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0)
        {
            return true;
        }

        var digits = string.Concat(("NL" + number).Select(c => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10));
        return decimal.Parse(digits) % 97 == 1;
    }

    public static bool Portuguese(string number) =>
        (11 - (Weighted(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11 % 10 == Digit(number, 8);

    public static bool Romanian(string number)
    {
        var padded = number.PadLeft(10, '0');
        return 10 * Weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10 == Digit(padded, 9);
    }

    public static bool Slovenian(string number) =>
        (11 - (Weighted(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) switch { 10 => 0, var c => c } == Digit(number, 7);

    private static bool Fallback(string number, int[] first, int[] second)
    {
        var remainder = Weighted(number, first) % 11;
        return (remainder == 10 ? Weighted(number, second) % 11 % 10 : remainder) == Digit(number, first.Length);
    }

    private static int LuhnSum(string number) => number.Reverse()
        .Select((c, i) => i % 2 == 0 ? c - '0' : (2 * (c - '0') / 10) + (2 * (c - '0') % 10)).Sum();

    private static int Weighted(string number, int[] weights) => weights.Select((w, i) => w * Digit(number, i)).Sum();

    private static int Digit(string number, int index) => number[index] - '0';
}
