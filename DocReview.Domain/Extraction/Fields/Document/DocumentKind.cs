using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>What sort of document it is, told by its titles and sums.</summary>
/// <param name="Type"><c>invoice</c>, <c>credit_note</c>, <c>receipt</c> or <c>other</c>.</param>
public sealed record DocumentKind(string Type)
{
    // A title stands in the upper half, over the table.
    private const double TopInPageHeights = 0.45;

    // Invoices of more pages say on the first that they are one.
    private const int MostPagesUnnamed = 5;

    /// <summary>Whether it is a receipt.</summary>
    public bool IsReceipt => Type == "receipt";

    /// <summary>Whether nothing says that money is asked for.</summary>
    public bool IsOther => Type == "other";

    internal static DocumentKind Classify(LabelledDocument document)
    {
        var hits = document.AllLabels.ToList();
        var kinds = hits.Select(h => h.Kind).ToHashSet();
        var title = hits.Where(h => IsTitle(h.Kind) && document.Layout.RelativeTop(h.Row) < TopInPageHeights && StandsAlone(h))
            .OrderBy(h => h.Row.Index).ThenByDescending(h => h.Box.Height).FirstOrDefault()?.Kind;
        var till = kinds.Contains(LabelKind.Tendered) && kinds.Contains(LabelKind.Change);
        var sums = document.Amounts.Any(a => a.IsMoney && IsSum(document, a));
        var invoice = kinds.Contains(LabelKind.InvoiceTitle)
            || kinds.Contains(LabelKind.InvoiceNumber) || kinds.Contains(LabelKind.InvoiceDate);
        // A long document that never names an invoice is a book or a contract, whatever it adds up.
        var isLong = document.Layout.Pages.Count > MostPagesUnnamed && !kinds.Contains(LabelKind.InvoiceNumber)
            && title is not (LabelKind.InvoiceTitle or LabelKind.CreditTitle);
        return new DocumentKind((title, sums) switch
        {
            _ when isLong => "other",
            (LabelKind.CreditTitle, true) => "credit_note",
            (_, true) when till || title == LabelKind.ReceiptTitle => "receipt",
            (LabelKind.OtherTitle, _) when !invoice => "other",
            (_, true) => "invoice",
            (LabelKind.InvoiceTitle or LabelKind.ReceiptTitle, false) when document.Amounts.Any(a => a.IsMoney) => "invoice",
            // On a poor scan the word beside the sum may be lost, but a document with a tax number and money is no letter.
            (_, false) when document.Layout.IsOcr && document.Amounts.Any(a => a.IsMoney)
                && (invoice || kinds.Overlaps([LabelKind.VatId, LabelKind.Total, LabelKind.Tendered])) => "receipt",
            _ => "other",
        });
    }

    private static bool IsSum(LabelledDocument document, AmountToken amount)
    {
        var context = LabelContext.Find(document, amount.Row, amount.First, amount.Last);
        return new[] { context.Left, context.Above }.Any(r => r?.Hit.Kind is LabelKind.Total or LabelKind.AmountDue
            or LabelKind.Net or LabelKind.Subtotal or LabelKind.Tax or LabelKind.Tendered);
    }

    private static bool IsTitle(LabelKind kind) =>
        kind is LabelKind.InvoiceTitle or LabelKind.CreditTitle or LabelKind.ReceiptTitle or LabelKind.OtherTitle;

    // A title fills its segment or opens it before a number; in the midst of a sentence the word is no title.
    private static bool StandsAlone(PhraseHit<LabelKind> hit)
    {
        var segment = hit.Row.SegmentAt(hit.First);
        return hit.First == segment.First && segment.Last - hit.Last <= 3;
    }
}
