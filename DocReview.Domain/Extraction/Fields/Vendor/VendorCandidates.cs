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
    private const int ShortestPart = 5;

    // Of what large letters and the letterhead add up to, 0 to 2.
    private const double LeastHeadline = 0.6;

    // An invoice names a dozen companies; each is compared with every line of text, and a directory of them is no letterhead.
    private const int MostCompanies = 200;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var all = All(document).ToList();
        // A block without any id is the customer's where somebody else tells how to be reached.
        if (all.Any(c => c.Features[NameFeatureNames.Imprint] + c.Features[NameFeatureNames.OwnBlock] + c.Features[NameFeatureNames.ColumnsBeside] > 0))
        {
            all.ForEach(c => c.Features.Set("bare_beside_own", c.Features[NameFeatureNames.BareBlock]));
        }

        MarkBuyers(document, all);
        foreach (var (name, part) in Parts([.. all.Select(c => (c, TextNormalizer.Fold(c.Value)))]))
        {
            part.Features.Set("part_of_name", true);
            name.Features.Set("extends_headline", part.Features[NameFeatureNames.Tall] + part.Features[NameFeatureNames.Letterhead] > LeastHeadline);
        }

        MarkBrands(all);
        return all;
    }

    private static void MarkBrands(IReadOnlyList<Candidate> all)
    {
        var companies = new CompaniesByPlace(all.Where(c => c.Box is not null && c.Features[NameFeatureNames.BuyerBlock] == 0
            && c.Features[NameFeatureNames.LegalForm] + c.Features[NameFeatureNames.Registration] > 0));
        foreach (var brand in all.Where(c => c.Features[NameFeatureNames.LegalForm] + c.Features[NameFeatureNames.Registration] == 0 && companies.AnyUnder(c)))
        {
            brand.Features.Set("over_legal", true);
        }
    }

    // Whoever is called the customer in one place is no seller in another: "Customer | Muster GmbH" on the slip to cut off.
    private static void MarkBuyers(AnalysedDocument document, IReadOnlyList<Candidate> all)
    {
        foreach (var same in all.GroupBy(c => NameKey.Of(c.Value, document.Lexicon)).Where(g => g.Key.Length >= ShortestPart && g.Any(IsNamedBuyer)))
        {
            same.Where(c => !IsNamedBuyer(c)).ToList().ForEach(c => c.Features.Set("buyer_elsewhere", true));
        }
    }

    private static bool IsNamedBuyer(Candidate candidate) => candidate.Features[NameFeatureNames.NamedBuyer] > 0;

    // "BRENNINGER" over the page, "Gastro Brenninger GmbH & Co. KG" in small print: the one is a part of the other.
    private static IEnumerable<(Candidate Name, Candidate Part)> Parts(IReadOnlyList<(Candidate Candidate, string Folded)> all) =>
        from name in all.Where(n => n.Candidate.Features[NameFeatureNames.LegalForm] > 0).Take(MostCompanies)
        from part in all
        where part.Folded.Length >= ShortestPart && part.Folded.Length < name.Folded.Length && part.Candidate.Box != name.Candidate.Box
            && name.Folded.Contains(part.Folded, StringComparison.Ordinal)
        select (name.Candidate, part.Candidate);

    private static IEnumerable<Candidate> All(AnalysedDocument document)
    {
        var opening = FirstRow(document);
        var spans = document.Layout.Rows.SelectMany(r => r.Segments)
            .SelectMany(s => NameSpan.In(s, document.Labels[s.Row.Index], document.Lexicon))
            .Where(s => IsPossible(s.Text) && !NameWords.IsLabel(document, s)).ToList();
        var byRow = spans.ToLookup(s => s.Row.Index);
        var domains = WebDomains.Of(document);
        var text = spans.GroupBy(s => s.Folded).ToDictionary(g => g.Key, g => g.Count());
        foreach (var span in spans.Where(s => !document.Lexicon.LegalForms.Contains(s.Folded)))
        {
            var context = LabelContext.Of(document, span.Row, span.First, span.Last);
            FeatureSet Describe(string folded) => NameFeatures.Describe(document, span, context)
                .Set("domain", domains.Agreement(folded))
                .Set("repeats", Math.Min(2, text.GetValueOrDefault(folded, 1) - 1))
                .Set(NameFeatureNames.Letterhead, LetterheadOf(document, span, opening));
            var (wrapped, before) = (WrappedName.Of(document, span, byRow), WrappedName.Before(document, span));
            yield return Of(span, span.Text, span.Box, context, Describe(span.Folded).Set("half_name", wrapped is not null || before is not null));
            if (before is not null)
            {
                yield return Of(span, $"{before.Text} {span.Text}", span.Box, context, Describe(before.Folded + span.Folded).Set("two_rows", true));
            }

            if (wrapped is not null)
            {
                yield return Of(span, $"{span.Text} {wrapped.Text}", span.Box.Union(wrapped.Box), context,
                    Describe(span.Folded + wrapped.Folded).Set(NameFeatureNames.LegalForm, WrappedName.EndsInLegalForm(document, wrapped)).Set("two_rows", true));
            }
        }
    }

    private static Candidate Of(NameSpan span, string name, Box box, LabelContext context, FeatureSet features) => new(
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
