namespace DocReview.Domain.Extraction.Pages;

/// <summary>Judges whether the text layer of a page can be used, or the page is to be read by OCR.</summary>
public static class TextLayer
{
    // The shortest invoices of the samples have 40 words; a stamp, a page number or "Scanned by …" has fewer than these.
    private const int FewWords = 12;

    private const double MuchRubbish = 0.25;

    /// <summary>Whether there is too little of it to be all that is printed.</summary>
    public static bool IsThin(Page page) => page.Words.Count < FewWords;

    /// <summary>Whether a broken font makes it unreadable: replacement characters, private-use glyphs.</summary>
    public static bool IsRubbish(Page page) =>
        page.Words.Count > 0 && page.Words.Count(word => IsRubbish(word.Text)) > MuchRubbish * page.Words.Count;

    private static bool IsRubbish(string text) =>
        text.Count(letter => letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF')) * 2 >= text.Length;
}
