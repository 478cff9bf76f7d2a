using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>A phrase of the lexicon as found on a page.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Row">Where it stands.</param>
/// <param name="First">Index of its first word in the row.</param>
/// <param name="Last">Index of its last word in the row.</param>
/// <param name="Quality">1 for an exact match, less for each error of recognition.</param>
/// <param name="Language">ISO 639-1 code of the file that has it.</param>
public sealed record PhraseHit<TKind>(TKind Kind, TextRow Row, int First, int Last, double Quality, string Language)
    where TKind : struct, Enum
{
    /// <summary>As printed.</summary>
    public string Printed { get; } = Row.TextOf(First, Last);

    /// <summary>Holds its words.</summary>
    public Box Box { get; } = Row.BoxOf(First, Last);

    /// <summary>Letters matched: the longer, the more it says.</summary>
    public int Letters { get; } = LettersOf(Row, First, Last);

    /// <summary>A hit is itself alone, as its place on the page is.</summary>
    public bool Equals(PhraseHit<TKind>? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row.Index, First, Last);

    private static int LettersOf(TextRow row, int first, int last)
    {
        var letters = 0;
        for (var i = first; i <= last; i++)
        {
            letters += row.Words[i].Folded.Length;
        }

        return letters;
    }
}
