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

    private readonly Dictionary<string, Phrase<TKind>> _exact = [];
    private readonly Dictionary<string, Phrase<TKind>> _lookAlike = [];
    private readonly ILookup<int, (string Shape, uint Letters, Phrase<TKind> Phrase)> _byLength;

    /// <summary>Takes phrases by kind; the first to bring a phrase keeps it.</summary>
    public PhraseIndex(IEnumerable<(TKind Kind, string Text, string Language)> phrases)
    {
        foreach (var (kind, text, language) in phrases)
        {
            var folded = string.Concat(text.Split(' ').Select(Folding.Fold));
            if (_exact.TryAdd(folded, new Phrase<TKind>(kind, folded, language)))
            {
                _lookAlike.TryAdd(LookAlike.Shape(folded), _exact[folded]);
            }
        }

        LongestFolded = _exact.Count == 0 ? 0 : _exact.Keys.Max(k => k.Length);
        _byLength = _lookAlike.ToLookup(p => p.Key.Length, p => (p.Key, LookAlike.Letters(p.Key), p.Value));
    }

    /// <summary>Letters of the longest phrase.</summary>
    public int LongestFolded { get; }

    /// <summary>All phrases.</summary>
    public IEnumerable<Phrase<TKind>> Phrases => _exact.Values;

    /// <summary>The phrase with exactly these folded letters, or null.</summary>
    public Phrase<TKind>? Exact(string folded) => _exact.GetValueOrDefault(folded);

    /// <summary>The nearest phrase, allowing for look-alike letters and one or two errors in long phrases.</summary>
    /// <returns>Null where none is near; otherwise the phrase and 1 less a share for each error.</returns>
    public (Phrase<TKind> Phrase, double Quality)? Nearest(string folded)
    {
        if (Exact(folded) is { } exact)
        {
            return (exact, 1);
        }

        var shape = LookAlike.Shape(folded);
        if (folded.Length >= 3 && _lookAlike.TryGetValue(shape, out var alike))
        {
            return (alike, 0.95);
        }

        var allowed = shape.Length >= ShortestForTwoErrors ? 2 : shape.Length >= ShortestForOneError ? 1 : 0;
        return allowed == 0 ? null : WithErrors(shape, allowed);
    }

    private (Phrase<TKind> Phrase, double Quality)? WithErrors(string shape, int allowed)
    {
        var letters = LookAlike.Letters(shape);
        (Phrase<TKind> Phrase, double Quality)? best = null;
        for (var length = shape.Length - allowed; length <= shape.Length + allowed; length++)
        {
            foreach (var (candidate, candidateLetters, phrase) in _byLength[length])
            {
                if (candidate.Length < ShortestForOneError
                    || System.Numerics.BitOperations.PopCount(letters ^ candidateLetters) > 2 * allowed)
                {
                    continue;
                }

                var errors = EditDistance.Between(shape, candidate, allowed);
                var quality = 1 - (1.5 * errors / shape.Length);
                if (errors <= allowed && (best is null || quality > best.Value.Quality))
                {
                    best = (phrase, quality);
                }
            }
        }

        return best;
    }
}
