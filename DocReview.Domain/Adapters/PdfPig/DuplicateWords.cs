namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Takes out words that are drawn twice almost in one place, for boldness or a shadow.</summary>
internal static class DuplicateWords
{
    // In ems. Twice as much along the line would take out the second l of "bill" where each letter is drawn for itself.
    private const double Along = 0.1;
    private const double Across = 0.2;

    // How many words may begin within a tenth of an em; more are a hostile page's.
    private const int MostTogether = 16;

    /// <summary>The words of a row, sorted by where they begin, each once.</summary>
    public static List<DrawnWord> Removed(List<DrawnWord> words, int from, int to)
    {
        var kept = new List<DrawnWord>(to - from);
        for (var i = from; i < to; i++)
        {
            if (FirstDrawn(kept, words[i]) is { } first)
            {
                // Its letters may go on from those of the copy.
                first.Next = first.Next == words[i].First ? words[i].Next : first.Next;
            }
            else
            {
                kept.Add(words[i]);
            }
        }

        return kept;
    }

    private static DrawnWord? FirstDrawn(List<DrawnWord> kept, DrawnWord word)
    {
        var along = Along * word.FontSize;
        for (var i = kept.Count - 1; i >= Math.Max(0, kept.Count - MostTogether) && word.Start - kept[i].Start < along; i--)
        {
            if (Math.Abs(word.End - kept[i].End) < along && Math.Abs(word.Baseline - kept[i].Baseline) < Across * word.FontSize
                && word.Text == kept[i].Text)
            {
                return kept[i];
            }
        }

        return null;
    }
}
