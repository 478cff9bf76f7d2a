using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Analysis;

/// <summary>What sort of document it is, told by its titles and sums.</summary>
/// <param name="Type"><c>invoice</c>, <c>credit_note</c>, <c>receipt</c> or <c>other</c>.</param>
public sealed record DocumentKind(string Type)
{
    private const double TopOfPage = 0.45;

    /// <summary>Whether it is a till receipt.</summary>
    public bool IsReceipt => Type == "receipt";

    /// <summary>Whether nothing says that money is asked for.</summary>
    public bool IsOther => Type == "other";

    internal static DocumentKind Of(AnalysedDocument document)
    {
        var hits = document.Labels.SelectMany(l => l).ToList();
        var kinds = hits.Select(h => h.Kind).ToHashSet();
        var title = hits.Where(h => IsTitle(h.Kind) && document.Layout.RelativeTop(h.Row) < TopOfPage && StandsAlone(h))
            .OrderBy(h => h.Row.Index).ThenByDescending(h => h.Box.Height).FirstOrDefault()?.Kind;
        var till = kinds.Contains(LabelKind.Tendered) && kinds.Contains(LabelKind.Change);
        var sums = document.Amounts.Any(a => a.IsMoney)
            && (kinds.Contains(LabelKind.Total) || kinds.Contains(LabelKind.AmountDue) || kinds.Contains(LabelKind.Net) || kinds.Contains(LabelKind.Subtotal));
        var invoice = kinds.Contains(LabelKind.InvoiceTitle) || kinds.Contains(LabelKind.InvoiceNumber) || kinds.Contains(LabelKind.InvoiceDate);
        return new DocumentKind((title, sums) switch
        {
            (LabelKind.CreditTitle, true) => "credit_note",
            (_, true) when till || title == LabelKind.ReceiptTitle => "receipt",
            (LabelKind.OtherTitle, _) when !invoice => "other",
            (_, true) => "invoice",
            (LabelKind.InvoiceTitle, false) when document.Amounts.Any(a => a.IsMoney) => "invoice",
            _ => "other",
        });
    }

    private static bool IsTitle(LabelKind kind) =>
        kind is LabelKind.InvoiceTitle or LabelKind.CreditTitle or LabelKind.ReceiptTitle or LabelKind.OtherTitle;

    // A title fills its segment or opens it before a number; in the midst of a sentence the word is no title.
    private static bool StandsAlone(PhraseHit<LabelKind> hit)
    {
        var segment = hit.Row.Segments.First(s => s.First <= hit.First && hit.First <= s.Last);
        return hit.First == segment.First && segment.Last - hit.Last <= 3;
    }
}
