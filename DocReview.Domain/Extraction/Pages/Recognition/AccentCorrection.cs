namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Corrects accents that the networks confuse and that a language does not have: German knows no acute, French no á.</summary>
public static class AccentCorrection
{
    private static readonly Dictionary<string, (string Read, string Meant)> Accents = new()
    {
        ["deu"] = ("áóúÁÓÚ", "äöüÄÖÜ"),
        ["fra"] = ("áóúÁÓÚ", "àôùÀÔÙ"),
        ["ita"] = ("áíóúÁÍÓÚ", "àìòùÀÌÒÙ"),
    };

    /// <summary>The page with its words as its language writes them.</summary>
    public static Page CorrectAccents(this Page page, string language) => Accents.TryGetValue(language, out var accents)
        ? page with { Words = [.. page.Words.Select(word => word with { Text = Correct(word.Text, accents, language == "deu") })] }
        : page;

    private static string Correct(string text, (string Read, string Meant) accents, bool isGerman) =>
        string.Concat(text.Select((letter, i) =>
        accents.Read.IndexOf(letter) is >= 0 and var place ? accents.Meant[place] : isGerman && IsSharp(text, i) ? 'ß' : letter));

    // A capital B inside a word of small letters.
    private static bool IsSharp(string text, int at) =>
        text[at] == 'B' && at > 0 && char.IsLower(text[at - 1]) && (at == text.Length - 1 || !char.IsUpper(text[at + 1]));
}
