using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Names that are printed over two rows, the legal form closing the second or both in large letters.</summary>
internal static class WrappedName
{
    // Both halves of a name are lines of one block.
    private const double WidestRowGapInTextHeights = 1.0;

    // Of the height of most words on the page.
    private const double LeastHeadlineInTextHeights = 1.2;

    private const int MostWords = 3;
    private const int MostHeadlineWords = 5;

    // Share by which the heights of both lines may differ.
    private const double MostUnlikeHeights = 0.3;

    /// <summary>The second half of a name, or null where it does not go on.</summary>
    public static NameSpan? Find(AnalysedDocument document, NameSpan first, ILookup<int, NameSpan> byRow) =>
        first.Cut || first.Text.Any(c => char.IsAsciiDigit(c) || c == ':')
            || LegalForm.EndsAt(first.Row, first.First, first.Last, document.Lexicon) ? null
        : byRow[first.Row.Index + 1].Concat(byRow[first.Row.Index + 2]).FirstOrDefault(next => Follows(first, next)
            && (next.Last - next.First < MostWords
                && EndsInLegalForm(document, next)
                && IsAlike(document, first, next) || IsHeadline(document, first) && IsHeadline(document, next)));

    /// <summary>The first half of a name in running text, where the row ends in the midst of it: "… each. Muster" over "Handel GmbH, Weg
    /// 1"; or null.</summary>
    public static NameSpan? Before(AnalysedDocument document, NameSpan last)
    {
        if (!LegalForm.EndsAt(last.Row, last.First, last.Last, document.Lexicon)
            || Sentence.SegmentAt(last.Row, last.First) is var segment && segment.First != last.First
            || Sentence.Above(document.Layout, Sentence.SegmentAt(last.Row, last.First)) is not { } above)
        {
            return null;
        }

        var first = above.Last + 1;
        while (first > above.First && above.Last - first < MostWords && IsPartOfName(above.Row, first - 1))
        {
            first--;
        }

        return first <= above.Last && first > above.First ? new NameSpan(above.Row, first, above.Last, false, true) : null;
    }

    // "Moorlalab" over "JUNIPER LTD" are a brand and a company; capitals go on in capitals.
    private static bool IsAlike(AnalysedDocument document, NameSpan first, NameSpan next) =>
        document.Lexicon.LegalForms.Contains(next.Folded) || first.Text.Any(char.IsLower) == next.Text.Any(char.IsLower);

    private static bool IsPartOfName(TextRow row, int index) =>
        char.IsUpper(row.Words[index].Text[0]) && char.IsLetterOrDigit(row.Words[index].Text[^1]);

    private static bool Follows(NameSpan first, NameSpan next)
    {
        var (upper, lower) = (first.Box, next.Box);
        return next.Last - next.First < MostHeadlineWords && next.Row.Page == first.Row.Page
            && lower.Top - upper.Bottom < WidestRowGapInTextHeights * upper.Height && lower.Top > upper.CenterY
            && Math.Abs(next.TextHeight - first.TextHeight) < MostUnlikeHeights * first.TextHeight
            && (Math.Abs(lower.Left - upper.Left) < upper.Height || Math.Abs(lower.CenterX - upper.CenterX) < upper.Height
                || Math.Abs(lower.Right - upper.Right) < upper.Height);
    }

    // A name in large letters goes on in letters as large; an address is no name, however large.
    private static bool IsHeadline(AnalysedDocument document, NameSpan span) =>
        span.TextHeight > LeastHeadlineInTextHeights * document.Layout.TextHeight
        && document.Labels[span.Row.Index].Count == 0 && !document.Lines.IsAddress(span.Text);

    // Also where nothing but the legal form went to the second row: "Lightroom Gallery Sdn" over "Bhd".
    public static bool EndsInLegalForm(AnalysedDocument document, NameSpan next) =>
        LegalForm.EndsAt(next.Row, next.First, next.Last, document.Lexicon) || document.Lexicon.LegalForms.Contains(next.Folded);
}
