using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Payment;

/// <summary>What has been paid already, and what was owed before: the last amount of a row that opens with a word for it.</summary>
internal static class PaidAmounts
{
    private const int RowsToBalance = 8;

    // Payments are paired with balances, each with each; a year of instalments and their balances is fewer.
    private const int MostAmounts = 100;

    /// <summary>Paid on this invoice.</summary>
    public static IEnumerable<AmountToken> Find(AnalysedDocument document)
    {
        var balances = Balances(document).ToList();
        return Opening(document, LabelKind.Paid).Where(p => !balances.Any(b => Settles(p, b)));
    }

    /// <summary>What older invoices leave to be paid with this one: a balance, or a balance less what was paid since.</summary>
    public static IReadOnlySet<decimal> Carried(AnalysedDocument document)
    {
        var paid = Opening(document, LabelKind.Paid).Select(p => Math.Abs(p.Value)).Append(0).ToList();
        return Balances(document).SelectMany(b => paid.Select(p => b.Value - p)).Where(c => c != 0).ToHashSet();
    }

    private static IEnumerable<AmountToken> Balances(AnalysedDocument document) => Opening(document, LabelKind.PreviousBalance);

    // "Previous balance 84.10" over "Payment received -84.10": it was the older bill that was paid.
    private static bool Settles(AmountToken payment, AmountToken balance) => payment.Row.Page == balance.Row.Page
        && payment.Row.Index > balance.Row.Index && payment.Row.Index - balance.Row.Index <= RowsToBalance;

    // "Less deposit, by card on 4 March  (300.00)": the words between may be labels too, the one that opens the text counts.
    private static IEnumerable<AmountToken> Opening(AnalysedDocument document, LabelKind kind) => document.AllLabels
        .Where(h => h.Kind == kind && h.Row.SegmentAt(h.First).First == h.First)
        .Select(h =>
            document.Tokens[h.Row.Index].OfType<AmountToken>()
                .LastOrDefault(a => a.First > h.Last && a.IsMoney && !a.IsPercent && a.Value != 0))
        .OfType<AmountToken>().Take(MostAmounts);
}
