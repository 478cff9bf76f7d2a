using System.Text;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>The words of pages as plain text: a line a line, an empty line between blocks, a form feed between pages.</summary>
public static class RawText
{
    /// <summary>Writes the pages; free of NUL and lone surrogates, as words are.</summary>
    public static string Of(IReadOnlyList<Page> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            if (page != pages[0])
            {
                text.Append('\f');
            }

            Append(text, page.Words);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                text.Append(Between(words[i - 1], words[i]));
            }

            text.Append(words[i].Text);
        }
    }

    private static string Between(Word before, Word word) =>
        before.Block != word.Block ? "\n\n" : before.Line != word.Line ? "\n" : " ";
}
