using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>Pages behind the first that show how an invoice is to be read, with amounts that are nobody's.</summary>
internal static class SamplePages
{
    public static IReadOnlySet<int> Find(AnalysedDocument document) => document.Layout.Rows
        .Where(r =>
            r.Page != document.Layout.Rows[0]
                .Page && r.Segments.Any(s => document.Lexicon.SampleWords.Contains(TextNormalizer.Fold(s.Text))))
        .Select(r => r.Page).ToHashSet();
}
