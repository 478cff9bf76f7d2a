using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.Fields.Ibans;

/// <summary>An account number that a narrow column breaks over two rows.</summary>
internal static class WrappedIban
{
    private const int FewestLetters = 4;
    private const int MostWords = 8;

    /// <summary>The whole number and where it stands, or null: only a checksum that holds proves that the halves belong together.</summary>
    public static (string Value, int Last, Box Box)? At(AnalysedDocument document, TextRow row, int first)
    {
        if (row.Words[first].Text is not [_, _, >= '0' and <= '9', >= '0' and <= '9', ..])
        {
            return null;
        }

        var segment = row.SegmentAt(first);
        if (segment.Last - first >= Iban.LongestLength)
        {
            return null;
        }

        var (begin, box) = (Iban.Compact(row.TextOf(first, segment.Last)), row.BoxOf(first, segment.Last));
        if (begin.Length < FewestLetters
            || !begin.All(char.IsAsciiLetterOrDigit) || Iban.LengthIn(begin[..2]) is not { } length || length <= begin.Length)
        {
            return null;
        }

        return document.Layout.From(row, 1).Take(2).SelectMany(r => r.Segments)
            .Where(s => s.Box.Left < box.Right && s.Box.Right > segment.Box.Left)
            .SelectMany(s => Enumerable.Range(s.First, Math.Min(MostWords, s.Last - s.First + 1))
                .Select(last => (Value: begin + Iban.Compact(s.Row.TextOf(s.First, last)), Box: s.Row.BoxOf(s.First, last))))
            .Where(w => w.Value.Length == length && Iban.IsValid(w.Value))
            .Select(w => ((string Value, int Last, Box Box)?)(w.Value, segment.Last, box.Union(w.Box))).FirstOrDefault();
    }
}
