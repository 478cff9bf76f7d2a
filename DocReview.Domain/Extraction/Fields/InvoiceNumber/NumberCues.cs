using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.InvoiceNumber;

/// <summary>What says that a number follows in words that no list of labels holds.</summary>
internal static partial class NumberCues
{
    private const int MostWordsOfLabel = 4;

    // Of the height of most words: a heading is set visibly larger.
    private const double LeastHeadingInTextHeights = 1.25;

    // Headings stand in the upper half, over the addresses and the table.
    private const double LowestHeadingInPageHeights = 0.45;

    private const int RowsToColumn = 2;

    // Labels of two rows are set solid: a wider gap parts blocks.
    private const double WidestRowGapInTextHeights = 1.2;

    private const int FewestDigits = 4;

    private static readonly string[] NumberWords = ["nummer", "number", "numero", "nr"];

    // "Jahresrechnung 2025-17": titles come in more compounds than any list holds.
    public static bool IsAfterTitleWord(AnalysedDocument document, IdSpan span) => span.First > 0
        && span.Row.SegmentAt(span.First - 1).First == span.First - 1
        && document.Lexicon.Titles.Any(t => span.Row.Words[span.First - 1].Folded.EndsWith(t, StringComparison.Ordinal));

    // "Charge note 2025/117" in large letters: a heading in words that no list holds.
    public static bool IsHeading(AnalysedDocument document, IdSpan span) => Sentence.SegmentAt(span.Row, span.First) is var segment
        && segment.Last == span.Last && segment.First < span.First && span.First - segment.First <= MostWordsOfLabel
        && span.Box.Height > LeastHeadingInTextHeights * document.Layout.TextHeight && char.IsLetter(segment.Text[0])
        && document.Layout.RelativeTop(span.Row) < LowestHeadingInPageHeights;

    // "n° 2025-018" alone: the sign says a number, nothing says of what.
    public static bool IsNumbered(AnalysedDocument document, IdSpan span) =>
        span.First > 0 && SaysNumber(span.Row.Words[span.First - 1].Folded)
        && Sentence.SegmentAt(span.Row, span.First - 1) is var segment && span.First - segment.First <= MostWordsOfLabel
        && document.Labels[span.Row.Index].All(h => h.Last < segment.First || h.First > span.Last);

    /// <summary>Whether the label right before a number says that it is the document's: then it is no telephone number.</summary>
    public static bool IsNamed(LabelContext context, IdSpan span) =>
        context.Left is { Strength: > 0.7 } left && left.Hit.Last == span.First - 1
        && left.Hit.Kind is LabelKind.InvoiceNumber or LabelKind.DocumentNumber or LabelKind.InvoiceTitle or LabelKind.ReceiptTitle
        or LabelKind.CreditTitle or LabelKind.Reference;

    // "#100482"; but "#01-20" is a door.
    public static bool HasHash(IdSpan span) =>
        span.Printed.StartsWith('#') && span.Text.Count(char.IsAsciiDigit) >= FewestDigits && !Door().IsMatch(span.Text);

    // "55-2041  31-May-25 20:18": what opens the row of the sale's date and time, without a word, is its number.
    public static bool IsBesideDate(AnalysedDocument document, IdSpan span) =>
        span.First == 0 && span.Text.Count(char.IsAsciiDigit) >= FewestDigits
        && document.Labels[span.Row.Index].Count == 0 && document.Tokens[span.Row.Index].OfType<DateToken>()
        .Any(d => d.First == span.Last + 1)
        && span.Row.Segments.Count <= 2;

    // "No." alone over the number, and "Demand" over "number" beside it: labels of two rows.
    public static bool IsNumberedOver(AnalysedDocument document, IdSpan span) =>
        Sentence.SegmentAt(span.Row, span.First) is var segment && segment.First == span.First
        && (Column(document, span.Row, -1, span.Box).Any(s => s.First == s.Last && SaysNumber(s.Row.Words[s.First].Folded))
            || (span.Row.Segments.LastOrDefault(s => s.Last < span.First) is { } left && document.Labels[span.Row.Index]
                .All(h => h.Last < left.First || h.First > left.Last)
                && Column(document, span.Row, 1, left.Box).Any(s => s.First == s.Last && SaysNumber(s.Row.Words[s.First].Folded))));

    // The segment next over or under a box, set flush with it.
    private static IEnumerable<Segment> Column(AnalysedDocument document, TextRow row, int step, Box box) =>
        document.Layout.From(row, step).Take(RowsToColumn)
        .SelectMany(r => r.Segments).Where(s => Math.Abs(s.Box.Left - box.Left) < row.TextHeight / 2
            && Math.Max(s.Box.Top - box.Bottom, box.Top - s.Box.Bottom) < WidestRowGapInTextHeights * row.TextHeight).Take(1);

    public static bool SaysNumber(string folded) => folded is "no" or "nr" or "num" or "n"
        || (folded.Length > 1 && folded[^1] is 'r' or 'o' && NumberWords.Any(w => folded.EndsWith(w, StringComparison.Ordinal)));

    [GeneratedRegex(@"^\d{2}-\d{2,3}[A-Z]?$")]
    private static partial Regex Door();
}
