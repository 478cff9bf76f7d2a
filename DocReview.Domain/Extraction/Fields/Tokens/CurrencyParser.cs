using System.Collections.Frozen;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>What a mark says about the currency.</summary>
/// <param name="Codes">ISO 4217, likeliest first; several where the mark is shared, as $ and kr are.</param>
/// <param name="IsCode">Whether the ISO code itself was printed.</param>
public sealed record CurrencyMark(IReadOnlyList<string> Codes, bool IsCode);

/// <summary>Reads currencies by code, symbol and word. The table is the resource <c>currencies.txt</c>.</summary>
public sealed class CurrencyParser
{
    private readonly FrozenDictionary<string, CurrencyMark> _marks;
    private readonly FrozenDictionary<string, CurrencyMark>.AlternateLookup<ReadOnlySpan<char>> _byText;
    private readonly int _longest;

    /// <summary>Takes lines of a code and its marks: <c>EUR € euro euros</c>; earlier lines win shared marks.</summary>
    public CurrencyParser(IEnumerable<string> lines)
    {
        var codes = lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(p => p.Length > 0 && p[0][0] != '#').ToList();
        Codes = codes.Select(p => p[0]).ToFrozenSet();
        _marks = codes.SelectMany(p => p.Skip(1).Select(mark => (Mark: mark.Replace('_', ' '), Code: p[0])))
            .GroupBy(x => x.Mark, x => x.Code)
            .Select(g => KeyValuePair.Create(g.Key, new CurrencyMark([.. g], false)))
            .Concat(Codes.Select(c => KeyValuePair.Create(c, new CurrencyMark([c], true))))
            .ToFrozenDictionary();
        _byText = _marks.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _marks.Keys.Max(mark => mark.Length);
    }

    /// <summary>All known ISO 4217 codes.</summary>
    public FrozenSet<string> Codes { get; }

    /// <summary>What a word or symbol means; words are compared in lower case, codes and letter symbols as printed.</summary>
    /// <returns>Null where it is no currency.</returns>
    public CurrencyMark? Parse(string text)
    {
        var mark = text.AsSpan().Trim(" ()[].:,*");
        if (mark.Length > _longest || mark.Length == 0)
        {
            return null;
        }

        if (_byText.TryGetValue(mark, out var found))
        {
            return found;
        }

        Span<char> lower = stackalloc char[_longest];
        return mark.ToLowerInvariant(lower) is var length and > 0 && _byText.TryGetValue(lower[..length], out found) ? found : null;
    }
}
