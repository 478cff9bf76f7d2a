namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>Spain's NIF: citizens (DNI), foreigners (NIE), and companies (the former CIF) in one format.</summary>
internal static class SpanishVatIds
{
    private const string PersonLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string CompanyLetters = "JABCDEFGHI";

    /// <summary>Checks a first character, seven digits, and a last one.</summary>
    public static bool Check(string number) => number[0] switch
    {
        >= '0' and <= '9' => PersonLetter(number[..8]) == number[8],
        'X' => PersonLetter("0" + number[1..8]) == number[8],
        'Y' => PersonLetter("1" + number[1..8]) == number[8],
        'Z' => PersonLetter("2" + number[1..8]) == number[8],
        'K' or 'L' or 'M' => PersonLetter(number[1..8]) == number[8],
        _ => Company(number),
    };

    private static char PersonLetter(string digits) => PersonLetters[int.Parse(digits) % 23];

    // Some kinds of companies end in a digit, some in a letter, some in either: both are accepted.
    private static bool Company(string number)
    {
        var sum = Enumerable.Range(1, 7).Sum(i => i % 2 == 0 ? number[i] - '0' : DoubledDigitSum(number[i] - '0'));
        var control = (10 - (sum % 10)) % 10;
        return number[8] == '0' + control || number[8] == CompanyLetters[control];
    }

    private static int DoubledDigitSum(int digit) => (2 * digit / 10) + (2 * digit % 10);
}
