namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Neighbours in a sorted list of phrases.</summary>
/// <param name="First">Index of the first.</param>
/// <param name="End">Index after the last.</param>
internal readonly record struct PhraseRange(int First, int End)
{
    public bool IsEmpty => First >= End;
}

/// <summary>Folded phrases in ordinal order: those with the same beginning are neighbours.</summary>
/// <param name="phrases">In order, each once.</param>
internal sealed class SortedPhrases(string[] phrases)
{
    // By first letter, since most words of a page are ruled out by it or by the next one.
    private readonly PhraseRange[] _byFirstLetter = [.. Enumerable
        .Range(0, 128).Select(c => NarrowByLetter(phrases, new PhraseRange(0, phrases.Length), 0, (char)c))];

    /// <summary>The phrases of a range that go on with a word.</summary>
    /// <param name="range">Phrases that have the letters before the word in common.</param>
    /// <param name="letters">How many letters those are.</param>
    /// <param name="word">Folded.</param>
    public PhraseRange Narrow(PhraseRange range, int letters, string word)
    {
        for (var i = 0; i < word.Length && !range.IsEmpty; i++)
        {
            range = letters + i == 0 && word[0] < _byFirstLetter.Length ? _byFirstLetter[word[0]]
                : NarrowByLetter(phrases, range, letters + i, word[i]);
        }

        return range;
    }

    private static PhraseRange NarrowByLetter(string[] phrases, PhraseRange range, int at, char letter) =>
        new(Bound(phrases, range, at, letter), Bound(phrases, range, at, letter + 1));

    // The first phrase of a range whose letter at a place is not less than a letter; one that ends before it is less.
    private static int Bound(string[] phrases, PhraseRange range, int at, int letter)
    {
        var (low, high) = (range.First, range.End);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (phrases[middle].Length <= at || phrases[middle][at] < letter)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
