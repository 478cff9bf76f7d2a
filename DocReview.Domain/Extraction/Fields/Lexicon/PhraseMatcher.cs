using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Finds the phrases of an index in rows. Longer phrases win over those inside them.</summary>
public static class PhraseMatcher
{
    private const int MostWords = 7;
    private const double WidestGap = 1.6;

    /// <summary>All phrases of a row, left to right, none overlapping another.</summary>
    public static IReadOnlyList<PhraseHit<TKind>> Find<TKind>(PhraseIndex<TKind> index, TextRow row)
        where TKind : struct, Enum
    {
        var hits = new List<PhraseHit<TKind>>();
        for (var first = 0; first < row.Words.Count; first++)
        {
            if (row.Words[first].Folded.Length > 0)
            {
                hits.AddRange(From(index, row, first));
            }
        }

        var taken = new bool[row.Words.Count];
        return hits.OrderByDescending(h => h.Letters * h.Quality).ThenBy(h => h.First)
            .Where(h => Take(taken, h.First, h.Last)).OrderBy(h => h.First).ToList();
    }

    private static IEnumerable<PhraseHit<TKind>> From<TKind>(PhraseIndex<TKind> index, TextRow row, int first)
        where TKind : struct, Enum
    {
        var text = "";
        var fuzzy = row.Words[first].IsOcr;
        for (var last = first; last < row.Words.Count && last < first + MostWords; last++)
        {
            if (last > first && row.GapBefore(last) > WidestGap)
            {
                yield break;
            }

            var word = row.Words[last].Folded;
            text += word;
            if (text.Length > index.LongestFolded + 2)
            {
                yield break;
            }

            if (word.Length > 0 && Match(index, text, fuzzy) is var (phrase, quality))
            {
                yield return new PhraseHit<TKind>(phrase.Kind, row, first, last, quality, phrase.Language);
            }
        }
    }

    private static (Phrase<TKind> Phrase, double Quality)? Match<TKind>(PhraseIndex<TKind> index, string text, bool fuzzy)
        where TKind : struct, Enum =>
        fuzzy ? index.Nearest(text) : index.Exact(text) is { } phrase ? (phrase, 1) : null;

    private static bool Take(bool[] taken, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (taken[i])
            {
                return false;
            }
        }

        Array.Fill(taken, true, first, last - first + 1);
        return true;
    }
}
