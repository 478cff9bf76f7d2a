namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Words beside each other on one baseline, from left to right as they are written.</summary>
internal sealed class TextLine(List<DrawnWord> words)
{
    public List<DrawnWord> Words { get; } = words;

    public double Start { get; } = words[0].Start;

    // The last word is not always the one that reaches furthest.
    public double End { get; } = words.Max(word => word.End);

    public double FontSize { get; } = words[0].FontSize;

    /// <summary>Number of its block on the page.</summary>
    public int Block { get; set; }

    /// <summary>Whether another, on the row below, carries on the same paragraph or cell.</summary>
    public bool IsCarriedOnBy(TextLine below)
    {
        // In ems: what poppler takes for the widest leading, and for type of the same size.
        const double WidestLeading = 1.5;
        const double SameSize = 0.05;
        var (upper, lower) = (Words[0], below.Words[0]);
        return upper.Turns == lower.Turns
            && lower.LineAt - upper.LineAt <= WidestLeading * FontSize
            && Math.Abs(below.FontSize - FontSize) <= SameSize * FontSize
            && below.Start < End && below.End > Start;
    }
}
