using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>Small print that tells whose it is: a company, where it sits, what registers call it.</summary>
internal static class CompanyLine
{
    private const int FewestWords = 6;

    // A line of the smallest print has forty.
    private const int MostWords = 100;

    /// <summary>Whether a company's name with its legal form stands before a word in the same line of text, or in the line that it goes on
    /// from.</summary>
    public static bool Names(AnalysedDocument document, TextRow row, int first)
    {
        var segment = Sentence.SegmentAt(row, first);
        return segment.Last - segment.First >= FewestWords && (Ends(document, row, segment.First, first - 1)
            || (Sentence.Above(document.Layout, segment) is { } above && Ends(document, above.Row, above.First, above.Last)));
    }

    private static bool Ends(AnalysedDocument document, TextRow row, int first, int last) =>
        Enumerable.Range(Math.Max(first, last - MostWords + 1), Math.Clamp(last - first + 1, 0, MostWords))
            .Any(i => LegalForm.EndsAt(row, first, i, document.Lexicon));
}
