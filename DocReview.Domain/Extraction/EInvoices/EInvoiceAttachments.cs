using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Picks the e-invoice among the files attached to a PDF.</summary>
public static class EInvoiceAttachments
{
    /// <summary>Names that the standards prescribe, best first.</summary>
    private static readonly string[] Prescribed =
        ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml", "cii.xml", "ubl.xml"];

    /// <summary>
    /// The attachment to read: an invoice by its root element, the prescribed names before others. An attachment with
    /// a prescribed name is returned even where it is broken, so that reading it can say so.
    /// </summary>
    /// <returns>Null where none is an e-invoice.</returns>
    public static EmbeddedXml? Choose(IReadOnlyList<EmbeddedXml> attachments) =>
        attachments.Where(IsInvoice).OrderBy(Rank).FirstOrDefault()
        ?? attachments.FirstOrDefault(attachment =>
            Rank(attachment) < Prescribed.Length && EInvoiceXml.PeekRoot(attachment.Content) is null);

    private static bool IsInvoice(EmbeddedXml attachment) =>
        EInvoiceXml.PeekRoot(attachment.Content) is { } root && EInvoiceVocabulary.Knows(root);

    private static int Rank(EmbeddedXml attachment)
    {
        var rank = Array.FindIndex(Prescribed, name => name.Equals(attachment.Name, StringComparison.OrdinalIgnoreCase));
        return rank < 0 ? Prescribed.Length : rank;
    }
}
