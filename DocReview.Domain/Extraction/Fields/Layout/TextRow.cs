using System.Text;

namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>What stands side by side on a page, left to right.</summary>
/// <param name="Page">1-based page number.</param>
/// <param name="Index">Number of the row in the document, from the top, over all pages.</param>
/// <param name="Words">Left to right, never empty.</param>
public sealed record TextRow(int Page, int Index, IReadOnlyList<LayoutWord> Words)
{
    /// <summary>Holds every word.</summary>
    public Box Box { get; } = Words.Select(w => w.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>Typical height of its words, in the page's unit.</summary>
    public double TextHeight { get; } = Words.Select(w => w.Box.Height).Order().ElementAt(Words.Count / 2);

    /// <summary>The row cut where a gap is wider than words of one phrase leave.</summary>
    public IReadOnlyList<Segment> Segments { get; private set; } = [];

    /// <summary>Printed text of some of its words.</summary>
    public string TextOf(int first, int last)
    {
        if (first == last && first < Words.Count)
        {
            return Words[first].Text;
        }

        var text = new StringBuilder();
        for (var i = first; i <= last && i < Words.Count; i++)
        {
            text.Append(i == first || Words[i].Glued ? "" : " ").Append(Words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Box of some of its words.</summary>
    public Box BoxOf(int first, int last)
    {
        var box = Words[first].Box;
        for (var i = first + 1; i <= last && i < Words.Count; i++)
        {
            box = box.Union(Words[i].Box);
        }

        return box;
    }

    /// <summary>White space between a word and the one before it, in text heights; zero for the first.</summary>
    public double GapBefore(int index) =>
        index == 0 ? 0 : (Words[index].Box.Left - Words[index - 1].Box.Right) / Math.Max(1, TextHeight);

    internal TextRow Segmented()
    {
        Segments = SegmentCutter.Cut(this);
        return this;
    }
}
