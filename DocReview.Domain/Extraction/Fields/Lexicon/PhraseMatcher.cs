using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Finds the phrases of an index in rows. Longer phrases win over those inside them.</summary>
public static class PhraseMatcher
{
    private const int MostWords = 7;

    // The words of a label are spaces apart, also where they are spaced out; columns are further apart.
    private const double WidestGapInTextHeights = 1.6;

    /// <summary>All phrases of a row, left to right, none overlapping another.</summary>
    public static IReadOnlyList<PhraseHit<TKind>> Find<TKind>(PhraseIndex<TKind> index, TextRow row)
        where TKind : struct, Enum
    {
        List<Match<TKind>>? matches = null;
        for (var first = 0; first < row.Words.Count; first++)
        {
            if (row.Words[first].Folded.Length > 0)
            {
                matches = row.Words[first].IsOcr ? Nearly(index, row, first, matches) : Exactly(index, row, first, matches);
            }
        }

        return matches is null ? [] : Longest(matches, row);
    }

    // Letter by letter: the phrases that begin with what was read so far are a part of the sorted list, mostly soon an empty one.
    private static List<Match<TKind>>? Exactly<TKind>(PhraseIndex<TKind> index, TextRow row, int first, List<Match<TKind>>? matches)
        where TKind : struct, Enum
    {
        var (range, letters) = (index.Everything, 0);
        for (var last = first; IsInReach(row, first, last); last++)
        {
            var word = row.Words[last].Folded;
            range = index.Narrow(range, letters, word);
            letters += word.Length;
            if (range.IsEmpty)
            {
                break;
            }

            if (word.Length > 0 && index.Whole(range, letters) is { } phrase)
            {
                (matches ??= []).Add(new Match<TKind>(phrase, first, last, 1, letters));
            }
        }

        return matches;
    }

    private static List<Match<TKind>>? Nearly<TKind>(PhraseIndex<TKind> index, TextRow row, int first, List<Match<TKind>>? matches)
        where TKind : struct, Enum
    {
        var text = "";
        for (var last = first; IsInReach(row, first, last); last++)
        {
            var word = row.Words[last].Folded;
            text += word;
            if (text.Length > index.LongestFolded + 2)
            {
                break;
            }

            if (word.Length > 0 && index.Nearest(text) is var (phrase, quality))
            {
                (matches ??= []).Add(new Match<TKind>(phrase, first, last, quality, text.Length));
            }
        }

        return matches;
    }

    private static bool IsInReach(TextRow row, int first, int last) =>
        last < row.Words.Count && last < first + MostWords && (last == first || row.GapBefore(last) <= WidestGapInTextHeights);

    private static List<PhraseHit<TKind>> Longest<TKind>(List<Match<TKind>> matches, TextRow row)
        where TKind : struct, Enum
    {
        if (matches.Count == 1)
        {
            return new List<PhraseHit<TKind>>(1) { matches[0].On(row) };
        }

        var taken = new bool[row.Words.Count];
        return matches.OrderByDescending(m => m.Letters * m.Quality).ThenBy(m => m.First)
            .Where(m => Take(taken, m.First, m.Last)).OrderBy(m => m.First).Select(m => m.On(row)).ToList();
    }

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

    // Of overlapping matches one is kept: only that is made a hit.
    private readonly record struct Match<TKind>(Phrase<TKind> Phrase, int First, int Last, double Quality, int Letters)
        where TKind : struct, Enum
    {
        public PhraseHit<TKind> On(TextRow row) => new(Phrase.Kind, row, First, Last, Quality, Phrase.Language);
    }
}
