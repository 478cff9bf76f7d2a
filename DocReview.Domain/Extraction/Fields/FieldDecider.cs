using DocReview.Domain.Extraction.Fields.Amounts;
using DocReview.Domain.Extraction.Fields.Dates;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Payment;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Fields.Vendor;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.Fields;

/// <summary>Chooses the fields' values among their candidates: dates together, amounts together, the rest each alone.</summary>
internal sealed class FieldDecider(ScoringModel model)
{
    // A page of percentages is no table of taxes, and its sums by twos would be all there are.
    private const int MostRates = 20;

    private static readonly string[] IndependentFields =
        [InvoiceFields.VendorName, InvoiceFields.InvoiceNumber, InvoiceFields.Currency, InvoiceFields.PaymentStatus,
            InvoiceFields.VendorVatId, InvoiceFields.Iban];

    public IReadOnlyDictionary<string, FieldReading> Decide(
        AnalysedDocument document, IReadOnlyDictionary<string, IReadOnlyList<Candidate>> candidates, decimal? lineSum)
    {
        var ranked = candidates.ToDictionary(c => c.Key, c => Ranking.Rank(c.Value, model.Fields[c.Key], Key(c.Key, document.Lexicon)));
        var choices = IndependentFields.ToDictionary(f => f, f => Choice.Independent(ranked[f]));
        (choices[InvoiceFields.InvoiceDate], choices[InvoiceFields.DueDate]) =
            new DatesDecision(model).Decide(ranked[InvoiceFields.InvoiceDate], ranked[InvoiceFields.DueDate]);
        var relations = new AmountRelations(model, Rates(document), lineSum, Paid(document), PaidAmounts.Carried(document));
        (choices[InvoiceFields.NetAmount], choices[InvoiceFields.TaxAmount], choices[InvoiceFields.TotalAmount],
            choices[InvoiceFields.AmountDue]) =
            new AmountsDecision(relations).Decide(
                ranked[InvoiceFields.NetAmount], ranked[InvoiceFields.TaxAmount], ranked[InvoiceFields.TotalAmount],
                    ranked[InvoiceFields.AmountDue]);
        return DerivedAmounts.Complete(
            document, InvoiceFields.All.ToDictionary(f => f, f => FieldReadings.Calibrate(choices[f], model.Fields[f])));
    }

    // Names that differ in case, punctuation and legal form alone are one value.
    private static Func<string, string>? Key(string field, InvoiceLexicon lexicon) => field switch
    {
        InvoiceFields.VendorName => name => NameKey.Of(name, lexicon),
        InvoiceFields.InvoiceNumber or InvoiceFields.VendorVatId => IdText.Compact,
        _ => null,
    };

    // Two taxes on the same goods add up, as Canada's and India's do.
    private static HashSet<decimal> Rates(AnalysedDocument document)
    {
        var rates = document.Tokens.SelectMany(t => t).OfType<AmountToken>().Where(TaxRates.IsPossible).Select(a => a.Value).ToHashSet();
        return rates.Count > MostRates
            ? rates : [.. rates, .. rates.SelectMany(r => rates.Where(other => other < r).Select(other => r + other))];
    }

    private static HashSet<decimal> Paid(AnalysedDocument document) => [.. PaidAmounts.Find(document).Select(a => Math.Abs(a.Value))];
}
