namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Joins what belongs to one word though it was drawn in pieces: kerned far apart, raised a little, or spaced letter by
/// letter as headings are. The rules and measures are those of poppler's <c>TextLine::coalesce</c>.
/// </summary>
internal static class LetterSpacing
{
    // In ems.
    private const double Touching = 0.03;
    private const double WidestLetterSpace = 0.4;
    private const double SameSize = 0.05;

    // Of the narrowest space between letters.
    private const double MostOfNarrowest = 1.3;

    /// <summary>The words of a line with the pieces joined.</summary>
    public static List<DrawnWord> Closed(List<DrawnWord> line)
    {
        if (line.Count < 2)
        {
            return line;
        }

        var size = line[0].FontSize;
        var narrowest = NarrowestLetterSpace(line);
        var space = narrowest <= 0 ? Touching * size : Math.Min(MostOfNarrowest * narrowest, WidestLetterSpace * size);
        var closed = new List<DrawnWord>(line.Count) { line[0] };
        var pieces = new List<string>();
        for (var i = 1; i < line.Count; i++)
        {
            if (Continues(closed[^1], line[i], space, SameSize * size))
            {
                Join(closed[^1], line[i], pieces);
            }
            else
            {
                Write(closed[^1], pieces);
                closed.Add(line[i]);
            }
        }

        Write(closed[^1], pieces);
        return closed;
    }

    // None where there are words of more than a letter.
    private static double NarrowestLetterSpace(List<DrawnWord> line)
    {
        var narrowest = double.MaxValue;
        for (var i = 0; i < line.Count && narrowest > 0; i++)
        {
            narrowest = line[i].Length > 1 ? 0 : i == 0 ? narrowest : Math.Min(narrowest, line[i].Start - line[i - 1].End);
        }

        return narrowest;
    }

    private static bool Continues(DrawnWord word, DrawnWord next, double space, double sizes) =>
        next.Start - word.End < space && next.First == word.Next && ReferenceEquals(word.Font, next.Font)
        && Math.Abs(word.FontSize - next.FontSize) < sizes;

    // The text is put together at the end: a line may be one word of ten thousand pieces.
    private static void Join(DrawnWord word, DrawnWord next, List<string> pieces)
    {
        if (pieces.Count == 0)
        {
            pieces.Add(word.Text);
        }

        pieces.Add(next.Text);
        word.End = Math.Max(word.End, next.End);
        word.Start = Math.Min(word.Start, next.Start);
        word.Length += next.Length;
        word.Next = next.Next;
    }

    private static void Write(DrawnWord word, List<string> pieces)
    {
        if (pieces.Count > 0)
        {
            word.Text = string.Concat(pieces);
            pieces.Clear();
        }
    }
}
