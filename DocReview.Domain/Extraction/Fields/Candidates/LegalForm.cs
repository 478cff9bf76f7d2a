using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Candidates;

/// <summary>Legal forms at the end of company names: GmbH, Sdn Bhd, S.r.l.</summary>
internal static class LegalForm
{
    private const int MostWords = 4;

    /// <summary>Whether a legal form ends with this word, and a name stands before it.</summary>
    public static bool EndsAt(TextRow row, int first, int last, InvoiceLexicon lexicon)
    {
        var text = "";
        for (var i = last; i > first && i > last - MostWords; i--)
        {
            text = row.Words[i].Folded + text;
            if (text.Length > 0 && lexicon.LegalForms.Contains(text) && LooksLegal(row, i, text))
            {
                return true;
            }
        }

        return false;
    }

    // "sa", "di" and "co" are legal forms only where they are not plain words.
    private static bool LooksLegal(TextRow row, int index, string folded) =>
        folded.Length > 3 || char.IsUpper(row.Words[index].Text.FirstOrDefault(char.IsLetter))
        || row.Words[index].Text.Contains('.');
}
