using DocReview.Domain.Extraction.Pages.Ocr;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>Judges whether the text layer of a page can be used, or the page is to be read by OCR.</summary>
public static class TextLayer
{
    // The shortest real invoices have some 65 words; a stamp, a page number or "Scanned by …" has fewer than these.
    private const int FewWords = 12;

    // A stamp or a mail header over a scan. Between the two, a picture over most of the page decides.
    private const int NotManyWords = 60;

    private const double MostOfThePageShare = 0.5;

    // Real invoices have 0.86 and more. A font whose map is missing prints other letters for those that are seen:
    // English, German, Dutch, French and Italian have 38 to 48 vowels in a hundred letters, such text about 15.
    private const double LeastPlausibleShare = 0.7;
    private const double LeastVowelShare = 0.24;
    private const int EnoughLetters = 60;

    /// <summary>Whether there is too little of it to be all that is printed.</summary>
    public static bool IsThin(Page page) => page.Words.Count < FewWords;

    /// <summary>Whether <see cref="IsThinOver"/> wants to know about the pictures of the page.</summary>
    public static bool MayBeThin(Page page) => page.Words.Count < NotManyWords;

    /// <summary>Whether there is too little of it to be all that is printed, given the part of the page that a picture covers.</summary>
    public static bool IsThinOver(Page page, double pictureCover) =>
        IsThin(page) || (MayBeThin(page) && pictureCover >= MostOfThePageShare);

    /// <summary>Whether a broken font makes it unreadable: replacement characters, private-use glyphs, wrong letters.</summary>
    public static bool IsRubbish(Page page) =>
        !IsThin(page) && (WordPlausibility.Count(page.Words) < LeastPlausibleShare * page.Words.Count || HasWrongLetters(page.Words));

    private static bool HasWrongLetters(IReadOnlyList<Word> words)
    {
        var (letters, vowels) = (0, 0);
        foreach (var letter in words.SelectMany(word => word.Text))
        {
            letters += WordPlausibility.IsLatin(letter) ? 1 : 0;
            vowels += WordPlausibility.IsVowel(letter) ? 1 : 0;
        }

        return letters >= EnoughLetters && vowels < LeastVowelShare * letters;
    }
}
