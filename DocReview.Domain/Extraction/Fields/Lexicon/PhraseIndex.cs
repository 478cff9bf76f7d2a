using System.Collections.Frozen;
using System.Numerics;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>A phrase of the lexicon.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Folded">Folded and without spaces.</param>
/// <param name="Language">ISO 639-1 code of the first file that has it.</param>
public sealed record Phrase<TKind>(TKind Kind, string Folded, string Language)
    where TKind : struct, Enum;

/// <summary>Finds phrases by their folded letters: exactly, or nearly where letters were recognised from pixels.</summary>
/// <typeparam name="TKind">What phrases are told apart by.</typeparam>
public sealed class PhraseIndex<TKind>
    where TKind : struct, Enum
{
    private const int ShortestForOneError = 5;
    private const int ShortestForTwoErrors = 11;

    private readonly FrozenDictionary<string, Phrase<TKind>> _exact;
    private readonly FrozenDictionary<string, Phrase<TKind>> _lookAlike;
    private readonly (string Shape, uint Letters, Phrase<TKind> Phrase)[][] _byLength;
    private readonly SortedPhrases _sorted;
    private readonly Phrase<TKind>[] _inOrder;

    /// <summary>Takes phrases by kind; the first to bring a phrase keeps it.</summary>
    public PhraseIndex(IEnumerable<(TKind Kind, string Text, string Language)> phrases)
    {
        var (exact, lookAlike) = (new Dictionary<string, Phrase<TKind>>(), new Dictionary<string, Phrase<TKind>>());
        foreach (var (kind, text, language) in phrases)
        {
            var folded = string.Concat(text.Split(' ').Select(TextNormalizer.Fold));
            if (exact.TryAdd(folded, new Phrase<TKind>(kind, folded, language)))
            {
                lookAlike.TryAdd(OcrConfusions.Shape(folded), exact[folded]);
            }
        }

        Phrases = [.. exact.Values];
        LongestFolded = exact.Count == 0 ? 0 : exact.Keys.Max(k => k.Length);
        _inOrder = [.. exact.Values.OrderBy(p => p.Folded, StringComparer.Ordinal)];
        _sorted = new SortedPhrases([.. _inOrder.Select(p => p.Folded)]);
        var byLength = lookAlike.ToLookup(p => p.Key.Length, p => (p.Key, OcrConfusions.Letters(p.Key), p.Value));
        _byLength = [.. Enumerable.Range(0, LongestFolded + 1).Select(length => byLength[length].ToArray())];
        (_exact, _lookAlike) = (exact.ToFrozenDictionary(), lookAlike.ToFrozenDictionary());
    }

    /// <summary>Letters of the longest phrase.</summary>
    public int LongestFolded { get; }

    /// <summary>All phrases.</summary>
    public IEnumerable<Phrase<TKind>> Phrases { get; }

    /// <summary>The range of all phrases, to be narrowed.</summary>
    internal PhraseRange Everything => new(0, _inOrder.Length);

    /// <summary>The phrase with exactly these folded letters, or null.</summary>
    public Phrase<TKind>? Exact(string folded) => _exact.GetValueOrDefault(folded);

    /// <summary>The phrases of a range that go on with a word after the letters that all of them begin with.</summary>
    internal PhraseRange Narrow(PhraseRange range, int letters, string word) => _sorted.Narrow(range, letters, word);

    /// <summary>The phrase of a range that ends with the letters that all of them begin with, or null.</summary>
    internal Phrase<TKind>? Whole(PhraseRange range, int letters) =>
        _inOrder[range.First] is var phrase && phrase.Folded.Length == letters ? phrase : null;

    /// <summary>The nearest phrase, allowing for look-alike letters and one or two errors in long phrases.</summary>
    /// <returns>Null where none is near; otherwise the phrase and 1 less a share for each error.</returns>
    public (Phrase<TKind> Phrase, double Quality)? Nearest(string folded)
    {
        if (Exact(folded) is { } exact)
        {
            return (exact, 1);
        }

        var shape = OcrConfusions.Shape(folded);
        if (folded.Length >= 3 && _lookAlike.TryGetValue(shape, out var alike))
        {
            return (alike, 0.95);
        }

        var allowed = shape.Length >= ShortestForTwoErrors ? 2 : shape.Length >= ShortestForOneError ? 1 : 0;
        return allowed == 0 ? null : WithErrors(shape, allowed);
    }

    private (Phrase<TKind> Phrase, double Quality)? WithErrors(string shape, int allowed)
    {
        var letters = OcrConfusions.Letters(shape);
        (Phrase<TKind> Phrase, double Quality)? best = null;
        var longest = Math.Min(LongestFolded, shape.Length + allowed);
        for (var length = Math.Max(ShortestForOneError, shape.Length - allowed); length <= longest; length++)
        {
            foreach (ref readonly var candidate in _byLength[length].AsSpan())
            {
                if (BitOperations.PopCount(letters ^ candidate.Letters) > 2 * allowed)
                {
                    continue;
                }

                var errors = EditDistance.Between(shape, candidate.Shape, allowed);
                var quality = 1 - (1.5 * errors / shape.Length);
                if (errors <= allowed && (best is null || quality > best.Value.Quality))
                {
                    best = (candidate.Phrase, quality);
                }
            }
        }

        return best;
    }
}
