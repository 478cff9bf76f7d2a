using DocReview.Domain.Extraction.Fields.Amounts;
using DocReview.Domain.Extraction.Fields.Currency;
using DocReview.Domain.Extraction.Fields.Dates;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Ibans;
using DocReview.Domain.Extraction.Fields.InvoiceNumber;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Payment;
using DocReview.Domain.Extraction.Fields.VatIds;
using DocReview.Domain.Extraction.Fields.Vendor;

namespace DocReview.Domain.Extraction.Fields;

/// <summary>
/// All candidates of all fields: what the engine decides on and what fitting learns from. <c>bin/fit</c> finds the
/// candidates of documents whose truth is known, labels those whose <see cref="Candidate.Value"/> is right, and fits
/// the weights of their <see cref="Candidate.Features"/> field by field.
/// </summary>
public sealed class CandidateFinder(InvoiceLexicon lexicon)
{
    private static readonly ICandidateSource[] Sources =
    [
        new VendorCandidates(), new NumberCandidates(), new DateCandidates(), new AmountCandidates(),
        new CurrencyCandidates(), new PaymentStatusCandidates(), new VatIdCandidates(), new IbanCandidates(),
    ];

    /// <summary>Candidates by field, every one of <see cref="InvoiceFields.All"/> being there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Candidate>> Find(AnalysedDocument document)
    {
        var samples = SamplePages.Find(document);
        var found = Sources.SelectMany(s => s.Find(document)).ToLookup(c => c.Field);
        foreach (var candidate in samples.Count == 0 ? [] : found.SelectMany(c => c)
            .Where(c => c.Page is { } page && samples.Contains(page)))
        {
            candidate.Features.Set("sample_page", true);
        }

        return InvoiceFields.All.ToDictionary(f => f, f => (IReadOnlyList<Candidate>)found[f].ToList());
    }

    /// <summary>Candidates of pages, for those who fit.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Candidate>> Find(IReadOnlyList<Page> pages) =>
        Find(AnalysedDocument.Analyse(pages, lexicon));
}
