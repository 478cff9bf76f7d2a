namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Text that stands for the letters of a marked span (ISO 32000 section 14.9.4, <c>ActualText</c>), over all their extent.
/// </summary>
internal sealed class ReplacementText
{
    private int depth;
    private int spanDepth;
    private string? text;
    private DrawnLetter? drawn;

    /// <summary>Whether letters are to be replaced.</summary>
    public bool IsActive => text is not null;

    /// <summary>Begins marked content, with replacement text or without; of spans in a span the outer one counts.</summary>
    public void Begin(string? actualText)
    {
        depth++;
        if (text is null && actualText is not null)
        {
            (text, spanDepth, drawn) = (actualText, depth, null);
        }
    }

    /// <summary>Takes a letter instead of the page.</summary>
    public void Replace(in DrawnLetter letter) =>
        drawn = drawn is { } first ? first with { End = letter.End } : letter with { Text = text! };

    /// <summary>Ends marked content; what is to be drawn in place of the letters where a span ends that had any.</summary>
    public DrawnLetter? End()
    {
        var ended = depth == spanDepth && text is not null ? drawn : null;
        if (depth == spanDepth)
        {
            (text, drawn) = (null, null);
        }

        depth = Math.Max(0, depth - 1);
        return ended;
    }
}
