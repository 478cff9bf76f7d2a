namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>Tells words that a language or a ledger could have from what broken fonts and bad recognition leave.</summary>
public static class WordPlausibility
{
    private const string Vowels = "aeiouyäöüàáâãåæèéêëìíîïòóôõøœùúûýÿ";

    // "nr", "kg", "GmbH", "Str": short words do without a vowel.
    private const int ShortestWithVowel = 5;

    // IBANs, article numbers and dates mix letters and digits, but not many times over.
    private const int MostJumps = 2;

    /// <summary>How many of the words could be meant.</summary>
    public static int Count(IReadOnlyList<Word> words) => words.Count(word => IsPlausible(word.Text));

    /// <summary>Whether it is a number, or a word with vowels in it and without jumps of case inside.</summary>
    public static bool IsPlausible(string text)
    {
        var letters = text.Count(char.IsLetter);
        var digits = text.Count(char.IsDigit);
        if (letters + digits == 0 || text.Any(IsBroken))
        {
            return false;
        }

        return digits > 0
            ? digits >= letters || Jumps(text, char.IsDigit) <= MostJumps
            : text.Any(IsForeign) || LooksLikeWord(text, letters);
    }

    /// <summary>Whether it is a letter of the Latin script.</summary>
    public static bool IsLatin(char letter) => char.IsLetter(letter) && !IsForeign(letter);

    /// <summary>Whether it is a vowel of the Latin script, with or without accent.</summary>
    public static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter));

    private static bool LooksLikeWord(string text, int letters) =>
        2 * letters >= text.Length && Jumps(text, char.IsUpper) <= MostJumps && (letters < ShortestWithVowel || text.Any(IsVowel));

    // Greek, Cyrillic, CJK: their rules are not ours.
    private static bool IsForeign(char letter) => letter >= '\u0370' && char.IsLetter(letter);

    private static bool IsBroken(char letter) => letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF');

    private static int Jumps(string text, Func<char, bool> kind)
    {
        var jumps = 0;
        for (var i = 2; i < text.Length; i++)
        {
            jumps += char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i]) && kind(text[i - 1]) != kind(text[i]) ? 1 : 0;
        }

        return jumps;
    }
}
