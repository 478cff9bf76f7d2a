using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>The number under which a company is registered, beside its name or under it: "(867388-U)", "Co. Reg. No. 210038-K".</summary>
internal static partial class CompanyRegistration
{
    private const int WordsBehind = 2;

    // The next line of the same block.
    private const double WidestRowGapInTextHeights = 1.2;

    /// <summary>Whether the number follows a name.</summary>
    public static bool Follows(AnalysedDocument document, NameSpan span)
    {
        var row = span.Row;
        return InBrackets().IsMatch(row.TextOf(span.First, Math.Min(row.Words.Count - 1, span.Last + WordsBehind)))
            || (span.Last + 1 < row.Words.Count
                && RegistrationNumber.Opens(row.TextOf(span.Last + 1, Math.Min(row.Words.Count - 1, span.Last + WordsBehind))))
            || IsUnder(document, span);
    }

    private static bool IsUnder(AnalysedDocument document, NameSpan span) =>
        span.Row.Segments.Count == 1 && document.Layout.From(span.Row, 1).Take(1)
        .Where(r => r.Box.Top - span.Row.Box.Bottom < WidestRowGapInTextHeights * span.Row.TextHeight).SelectMany(r => r.Segments)
        .Any(s =>
            s.Box.Left < span.Box.Right && s.Box.Right > span.Box.Left && (RegistrationNumber.Opens(s.Text) || IsLabelled(document, s)));

    private static bool IsLabelled(AnalysedDocument document, Segment segment) => document.Labels[segment.Row.Index]
        .Any(h =>
            h.First == segment.First && h.Kind is LabelKind.CompanyNumber && h.Last < segment.Last && segment.Row.Words[h.Last + 1]
                .Text.Any(char.IsAsciiDigit));

    [GeneratedRegex(@"[\({\[]\s*(?:[A-Za-z.]{1,8}[ :.]*)?\d{4,}[\w /.-]*[\)}\]]?")]
    private static partial Regex InBrackets();
}
