using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>Legal forms at the end of company names: GmbH, Sdn Bhd, S.r.l.</summary>
internal static class LegalForm
{
    private const int MostWords = 4;
    private const int Longest = 64;
    private const int ShortestMisread = 6;
    private const int LongestMisread = 9;

    /// <summary>Whether a legal form ends with this word, and a name stands before it.</summary>
    public static bool EndsAt(TextRow row, int first, int last, InvoiceLexicon lexicon) => LettersAt(row, first, last, lexicon) > 0;

    /// <summary>How many letters the longest legal form has that ends with this word and has a name before it; 0 where there is
    /// none.</summary>
    public static int LettersAt(TextRow row, int first, int last, InvoiceLexicon lexicon)
    {
        // Set from the right, as the words are read. Nothing longer is a legal form, nor one with a letter too many.
        Span<char> buffer = stackalloc char[Longest];
        var (start, letters) = (Longest, 0);
        for (var i = last; i > first && i > last - MostWords; i--)
        {
            var word = row.Words[i].Folded;
            if (word.Length > start)
            {
                break;
            }

            word.CopyTo(buffer[(start -= word.Length)..]);
            var text = buffer[start..];
            if (text.Length > 0 && (lexicon.IsLegalForm(text) ? LooksLegal(row, i, text.Length)
                : row.Words[i].IsOcr && IsMisread(row.Words[i].Text, text.ToString(), lexicon)))
            {
                letters = text.Length;
            }
        }

        return letters;
    }

    // "SON BHD" and "SDN BHO": long forms are known with a letter wrong, as labels are; "5/B" by its slash.
    private static bool IsMisread(string printed, string text, InvoiceLexicon lexicon) =>
        printed.IndexOf('/') > 0 ? lexicon.LegalForms.Contains(OcrConfusions.Shape(text))
        : text.Length is >= ShortestMisread and <= LongestMisread
        && lexicon.LegalForms.Any(form => form.Length >= ShortestMisread && Math.Abs(form.Length - text.Length) <= 1
            && (form[0] == text[0] || form[^1] == text[^1]) && EditDistance.Between(form, text, 1) <= 1);

    // "sa", "di" and "co" are legal forms only where they are not plain words.
    private static bool LooksLegal(TextRow row, int index, int letters) =>
        letters > 3 || char.IsUpper(row.Words[index].Text.FirstOrDefault(char.IsLetter))
        || row.Words[index].Text.Contains('.');
}
