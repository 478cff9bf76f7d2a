namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Which kinds of label each row has, a bit a kind: whether one stands near is asked for every candidate.</summary>
internal sealed class LabelKinds
{
    private readonly ulong[] _rows;

    public LabelKinds(IReadOnlyList<IReadOnlyList<PhraseHit<LabelKind>>> labels)
    {
        _rows = new ulong[labels.Count];
        for (var row = 0; row < _rows.Length; row++)
        {
            foreach (var hit in labels[row])
            {
                _rows[row] |= Bit(hit.Kind);
            }

            All |= _rows[row];
        }
    }

    private ulong All { get; }

    /// <summary>Whether a label of one of the kinds stands anywhere.</summary>
    public bool HaveAny(params ReadOnlySpan<LabelKind> kinds) => (All & Bits(kinds)) != 0;

    /// <summary>Whether a label of one of the kinds stands in one of some rows; rows that are not there have none.</summary>
    public bool HaveAny(int firstRow, int count, params ReadOnlySpan<LabelKind> kinds)
    {
        var bits = Bits(kinds);
        for (var row = Math.Max(0, firstRow); row < Math.Min(_rows.Length, Math.Max(0, firstRow) + count); row++)
        {
            if ((_rows[row] & bits) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Bits(ReadOnlySpan<LabelKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
        {
            bits |= Bit(kind);
        }

        return bits;
    }

    private static ulong Bit(LabelKind kind) => 1UL << (int)kind;
}
