namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>How much of what OCR made of a page is likely to be what stands there.</summary>
public static class OcrQuality
{
    // Of upright pages, the faintest included, 0.40 to 0.85 is legible; of pages upside down at most 0.40, of pages on
    // their side 0.04 to 0.23.
    private const double LeastShare = 0.42;

    private const int FewCharacters = 40;

    // On a page that lies wrong, single strokes are taken for single letters.
    private const int ShortestWord = 3;

    /// <summary>Whether the page is so hard to read that it may lie on its side or upside down.</summary>
    public static bool IsPoor(Page page)
    {
        var characters = page.Words.Sum(word => word.Text.Length);
        return characters < FewCharacters || Score(page) < LeastShare * characters;
    }

    /// <summary>Characters of the words that could be meant, by how sure of them Tesseract is.</summary>
    public static double Score(Page page) => page.Words
        .Where(word => word.Text.Length >= ShortestWord && WordPlausibility.IsPlausible(word.Text))
        .Sum(word => word.Text.Length * word.Confidence);
}
