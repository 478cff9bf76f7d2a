using System.Buffers.Text;
using System.Text;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Tsv;

/// <summary>
/// A row of the table that <c>pdftotext -tsv</c> and <c>tesseract … tsv</c> both print: level, five counters, left,
/// top, width, height, confidence, text.
/// </summary>
internal readonly ref struct TsvRow
{
    private const int Columns = 12;

    private readonly ReadOnlySpan<byte> text;

    private TsvRow(int level, int page, Box box, double confidence, ReadOnlySpan<byte> text)
    {
        Level = level;
        Page = page;
        Box = box;
        Confidence = confidence;
        this.text = text;
    }

    /// <summary>1 page, 2 block, 3 paragraph or cell, 4 line, 5 word.</summary>
    public int Level { get; }

    public int Page { get; }

    public Box Box { get; }

    /// <summary>0 to 100; -1 for what is not a word.</summary>
    public double Confidence { get; }

    // Invalid UTF-8 becomes U+FFFD here, so that no lone surrogate can come of it.
    public string Text() => Encoding.UTF8.GetString(text);

    /// <summary>Reads a line; false for the headings and for what is not of this form.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out TsvRow row)
    {
        row = default;
        Span<Range> cells = stackalloc Range[Columns];
        var found = 0;
        for (var rest = 0; found < Columns && rest <= line.Length; found++)
        {
            // The last cell runs to the end of the line, whatever is in it.
            var tab = found == Columns - 1 ? -1 : line[rest..].IndexOf((byte)'\t');
            var end = tab < 0 ? line.Length : rest + tab;
            cells[found] = rest..end;
            rest = end + 1;
        }

        if (found < Columns - 1
            || !Whole(line[cells[0]], out var level) || !Whole(line[cells[1]], out var page)
            || !Number(line[cells[6]], out var left) || !Number(line[cells[7]], out var top)
            || !Number(line[cells[8]], out var width) || !Number(line[cells[9]], out var height)
            || !Number(line[cells[10]], out var confidence))
        {
            return false;
        }

        var text = found == Columns ? line[cells[11]] : [];
        row = new(level, page, new(left, top, left + Math.Max(0, width), top + Math.Max(0, height)), confidence, text);
        return true;
    }

    private static bool Whole(ReadOnlySpan<byte> cell, out int value) =>
        Utf8Parser.TryParse(cell, out value, out var read) && read == cell.Length;

    private static bool Number(ReadOnlySpan<byte> cell, out double value) =>
        Utf8Parser.TryParse(cell, out value, out var read) && read == cell.Length && double.IsFinite(value);
}
