namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>What stands side by side on a page, left to right.</summary>
/// <param name="Page">1-based page number.</param>
/// <param name="Index">Number of the row in the document, from the top, over all pages.</param>
/// <param name="Words">Left to right, never empty.</param>
public sealed record TextRow(int Page, int Index, IReadOnlyList<LayoutWord> Words)
{
    // By word, for most of what is asked about a word is asked about its segment.
    private Segment[] _segments = [];

    /// <summary>Holds every word.</summary>
    public Box Box { get; } = Around(Words);

    /// <summary>Typical height of its words, in the page's unit.</summary>
    public double TextHeight { get; } = MedianHeight(Words, 0, Words.Count - 1);

    /// <summary>The row cut where a gap is wider than words of one phrase leave.</summary>
    public IReadOnlyList<Segment> Segments { get; private set; } = [];

    /// <summary>The segment that holds a word.</summary>
    public Segment SegmentAt(int index) => _segments[index];

    /// <summary>Printed text of some of its words.</summary>
    public string TextOf(int first, int last)
    {
        if (first == last && first < Words.Count)
        {
            return Words[first].Text;
        }

        var length = 0;
        for (var i = first; i <= last && i < Words.Count; i++)
        {
            length += Words[i].Text.Length + (i == first || Words[i].Glued ? 0 : 1);
        }

        return string.Create(length, (Words, First: first), static (text, from) => Write(text, from.Words, from.First));
    }

    private static void Write(Span<char> text, IReadOnlyList<LayoutWord> words, int first)
    {
        for (var (i, at) = (first, 0); at < text.Length; i++)
        {
            if (i > first && !words[i].Glued)
            {
                text[at++] = ' ';
            }

            words[i].Text.CopyTo(text[at..]);
            at += words[i].Text.Length;
        }
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

    /// <summary>A row is itself alone, as its place on the page is; comparing what two rows hold would cost more and say no more.</summary>
    public bool Equals(TextRow? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The median height of some words; of an even number, the higher of the middle two.</summary>
    internal static double MedianHeight(IReadOnlyList<LayoutWord> words, int first, int last)
    {
        if (first == last)
        {
            return words[first].Box.Height;
        }

        var heights = new double[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            heights[i - first] = words[i].Box.Height;
        }

        Array.Sort(heights);
        return heights[heights.Length / 2];
    }

    private static Box Around(IReadOnlyList<LayoutWord> words)
    {
        var box = words[0].Box;
        for (var i = 1; i < words.Count; i++)
        {
            box = box.Union(words[i].Box);
        }

        return box;
    }

    internal TextRow Segmented()
    {
        Segments = SegmentCutter.Cut(this);
        _segments = new Segment[Words.Count];
        foreach (var segment in Segments)
        {
            Array.Fill(_segments, segment, segment.First, segment.Last - segment.First + 1);
        }

        return this;
    }
}
