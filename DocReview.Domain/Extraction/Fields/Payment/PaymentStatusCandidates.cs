using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Payment;

/// <summary>What words and sums say about payment: a stamp, a balance of nothing, money handed over at a till.</summary>
public sealed class PaymentStatusCandidates : ICandidateSource
{
    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var somePaid = PaidAmounts.Find(document).Any();
        var words = document.Statuses.SelectMany(s => s).Select(h => ByWords(document, h, somePaid));
        var sums = document.Amounts.Where(a => a.IsMoney || a.Value == 0).Select(a => LabelledAmount.From(document, a))
            .SelectMany(a => BySum(document, a, somePaid));
        return words.Concat(sums);
    }

    private static Candidate ByWords(AnalysedDocument document, PhraseHit<StatusKind> hit, bool somePaid)
    {
        var segment = hit.Row.SegmentAt(hit.First);
        var features = new FeatureSet()
            .Set("words:" + InvoiceLexicon.SectionName(hit.Kind), hit.Quality)
            .Set("owed_after_payment", somePaid && hit.Kind == StatusKind.Unpaid)
            .Set("stamp", segment.First == hit.First && segment.Last == hit.Last)
            .Set("capitals", !hit.Printed.Any(char.IsLower))
            .Set("one_word", hit.First == hit.Last)
            .Set("in_sentence", segment.Last - segment.First >= 6)
            .Set("conditional", Sentence.Before(document.Layout, hit.Row, hit.First).Any(document.Lexicon.ConditionWords.Contains))
            .Set("amount_on_row", document.Tokens[hit.Row.Index].OfType<AmountToken>().Any(a => a.IsMoney && a.Value != 0))
            .Set("receipt", document.Kind.IsReceipt);
        return new Candidate(
            InvoiceFields.PaymentStatus, InvoiceLexicon.SectionName(hit.Kind), hit.Printed, hit.Row.Page, hit.Box,
            hit.Row.Words[hit.First].IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, null, features);
    }

    private static IEnumerable<Candidate> BySum(AnalysedDocument document, LabelledAmount amount, bool somePaid)
    {
        var relation = amount.Context.Left ?? amount.Context.Above;
        var (status, feature) = (relation?.Hit.Kind, amount.Token.Value) switch
        {
            // What comes back to the customer is no change from a till here.
            (LabelKind.Tendered or LabelKind.Change, _) when document.Kind.Type == "credit_note" => (null, ""),
            (LabelKind.AmountDue, 0) => ("paid", "nothing_due"),
            (LabelKind.AmountDue, > 0) when somePaid => ("partial", "some_due_some_paid"),
            (LabelKind.AmountDue, > 0) => ("unpaid", "some_due"),
            (LabelKind.Tendered, > 0) when EndsItsText(relation!, amount) => ("paid", "tendered"),
            (LabelKind.Change, >= 0) when Sentence.SegmentAt(relation!.Hit.Row, relation.Hit.First).First == relation.Hit.First =>
                ("paid", "change_given"),
            _ => (null, ""),
        };
        if (status is not null)
        {
            var features = new FeatureSet().Set(feature, relation!.Strength).Set("receipt", document.Kind.IsReceipt);
            yield return new Candidate(
                InvoiceFields.PaymentStatus, status, $"{relation.Hit.Printed} {amount.Token.Printed}", amount.Token.Row.Page,
                relation.Hit.Row == amount.Token.Row ? relation.Hit.Box.Union(amount.Token.Box) : amount.Token.Box,
                amount.Token.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, relation.Hit.Printed, features);
        }
    }

    // "Card 12.00" was paid by card; "Card holder, leather" is goods.
    private static bool EndsItsText(LabelRelation relation, LabelledAmount amount)
    {
        var hit = relation.Hit;
        return hit.Row.Segments.Any(s => s.Last == hit.Last) || (hit.Row == amount.Token.Row && amount.Token.First - hit.Last <= 2);
    }
}
