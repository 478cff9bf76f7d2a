using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Documents from a till: a roll, cut off under its last line.</summary>
public abstract class ReceiptLayout : ILayout
{
    private const double Longest = 6000;
    private const double Tail = 24;

    public abstract string Family { get; }

    /// <summary>Points of an 80 mm roll.</summary>
    public virtual double Width => 226;

    public void Draw(Draft draft) => Print(draft);

    /// <summary>As long as what is printed on it.</summary>
    public virtual double Length(SyntheticDocument document) =>
        Print(new Draft(document.Invoice, document.Design, document.Words, document.Locale, new Canvas(Width, Longest))) + Tail;

    /// <summary>Prints from the top.</summary>
    /// <returns>Where the last line ends.</returns>
    protected abstract double Print(Draft draft);

    /// <summary>A label and its value at the right, on the next line where both have no room on one.</summary>
    protected static double Pair(Draft draft, string label, string value, double y, TextStyle style)
    {
        var below = draft.Canvas.Text(label, draft.Left, y, style);
        y = draft.Canvas.Measure(label + value + "  ", style) > draft.Width ? below : y;
        return draft.Canvas.Text(value, draft.Left, y, style, Align.Right, draft.Width);
    }

    protected static double Centered(Draft draft, IEnumerable<string> lines, double y, TextStyle style)
    {
        foreach (var line in lines)
            y = draft.Canvas.Paragraph(line, draft.Left, y, draft.Width, style, Align.Center);
        return y;
    }

    protected static double Lines(Draft draft, IEnumerable<string> lines, double y, TextStyle style)
    {
        foreach (var line in lines)
            y = draft.Canvas.Paragraph(line, draft.Left, y, draft.Width, style);
        return y;
    }

    protected static double Dashes(Draft draft, double y, char mark = '-')
    {
        var count = (int)(draft.Width / draft.Canvas.Measure(mark.ToString(), draft.Design.Body));
        return draft.Canvas.Text(new string(mark, count), draft.Left, y, draft.Design.Body);
    }
}
