using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Every short line of text as the seller's name.</summary>
public sealed class VendorCandidates : ICandidateSource
{
    private const int RowsOfLetterhead = 12;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var all = All(document).ToList();
        NameRelations.Find(all, document.Lexicon).AddTo(all);
        return all;
    }

    private static IEnumerable<Candidate> All(AnalysedDocument document)
    {
        var opening = FirstRow(document);
        var spans = document.Layout.Rows.SelectMany(r => r.Segments)
            .SelectMany(s => NameSpan.In(s, document.Labels[s.Row.Index], document.Lexicon))
            .Where(s => IsPossible(s.Text) && !NameWords.IsLabel(document, s)).ToList();
        var byRow = spans.ToLookup(s => s.Row.Index);
        var domains = WebDomains.Find(document);
        var text = spans.GroupBy(s => s.Folded).ToDictionary(g => g.Key, g => g.Count());
        foreach (var span in spans.Where(s => !document.Lexicon.LegalForms.Contains(s.Folded)))
        {
            var context = LabelContext.Find(document, span.Row, span.First, span.Last);
            FeatureSet Describe(string folded) => NameFeatures.Describe(document, span, context)
                .Set("domain", domains.Agreement(folded))
                .Set("repeats", Math.Min(2, text.GetValueOrDefault(folded, 1) - 1))
                .Set(NameFeatureNames.Letterhead, LetterheadOf(document, span, opening));
            var (wrapped, before) = (WrappedName.Find(document, span, byRow), WrappedName.Before(document, span));
            yield return Create(
                span, span.Text, span.Box, context, Describe(span.Folded).Set("half_name", wrapped is not null || before is not null));
            if (before is not null)
            {
                yield return Create(
                    span, $"{before.Text} {span.Text}", span.Box, context, Describe(before.Folded + span.Folded).Set("two_rows", true));
            }

            if (wrapped is not null)
            {
                yield return Create(span, $"{span.Text} {wrapped.Text}", span.Box.Union(wrapped.Box), context,
                    Describe(span.Folded + wrapped.Folded).Set(NameFeatureNames.LegalForm, WrappedName.EndsInLegalForm(document, wrapped))
                        .Set("two_rows", true));
            }
        }
    }

    private static Candidate Create(NameSpan span, string name, Box box, LabelContext context, FeatureSet features) => new(
        InvoiceFields.VendorName, name, name, span.Row.Page, box,
        span.Row.Words[span.First].IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, NameLabel(context), features);

    // 1 for the first row of the first page, falling to 0 over the letterhead.
    private static double LetterheadOf(AnalysedDocument document, NameSpan span, int opening)
    {
        var first = Math.Min(opening, span.Row.Index);
        return span.Row.Page != document.Layout.Rows[0].Page ? 0
            : Math.Max(0, 1 - ((double)Math.Max(0, span.Row.Index - first) / RowsOfLetterhead));
    }

    // The first row that holds text.
    private static int FirstRow(AnalysedDocument document) =>
        document.Layout.Rows.FirstOrDefault(r => r.Words.Sum(w => w.Folded.Length) >= 3)?.Index ?? int.MaxValue;

    private static string? NameLabel(LabelContext context) =>
        new[] { context.Left, context.Above }.FirstOrDefault(r =>
            r?.Hit.Kind is LabelKind.Seller or LabelKind.AccountHolder)?.Hit.Printed;

    private static bool IsPossible(string text)
    {
        var letters = text.Count(char.IsLetter);
        return text.Length is >= 2 and <= 80 && letters >= 2 && letters * 2 >= text.Count(c => !char.IsWhiteSpace(c));
    }
}
