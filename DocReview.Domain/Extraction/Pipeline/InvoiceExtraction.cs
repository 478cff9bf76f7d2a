using DocReview.Domain.Extraction.EInvoices;
using DocReview.Domain.Extraction.Fields;

namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>What the pages say and what an e-invoice says, brought together. Pure; runs inside a confined process.</summary>
public sealed class InvoiceExtraction(IInvoiceEngine engine, EInvoiceReader eInvoices, EInvoiceMerger merger)
{
    /// <summary>With the words and weights that ship with the product.</summary>
    public static InvoiceExtraction Shipped => new(new InvoiceEngine(), new EInvoiceReader(), new EInvoiceMerger());

    /// <summary>Finds the fields of an invoice on its pages, an attached e-invoice being the authority.</summary>
    public InvoiceReading Extract(IReadOnlyList<Page> pages, IReadOnlyList<EmbeddedXml> attachments, ReadingOptions options)
    {
        var page = engine.Read(pages);
        var attached = options.IgnoreEmbeddedXml ? null : EInvoiceAttachments.Choose(attachments);
        return attached is null ? page : WithAttachment(attached, page);
    }

    /// <summary>Reads a bare e-invoice. It has no page: what it says is all there is, and for people it is written out.</summary>
    /// <exception cref="UnreadableFileException">Not well-formed, a DTD, past a limit, or not an invoice of a known kind.</exception>
    public (InvoiceReading Invoice, string Text) ExtractEInvoice(byte[] xml)
    {
        var invoice = eInvoices.Read(xml) ?? throw new UnreadableFileException(
            UnreadableReason.InvalidEInvoice,
            "The XML is not an invoice of a known kind (UBL, CII or FatturaPA). Upload the invoice itself, as PDF if there is no other.");
        return (invoice, EInvoiceText.Render(invoice));
    }

    // A broken attachment costs nothing but itself: the page is still an invoice.
    private InvoiceReading WithAttachment(EmbeddedXml attached, InvoiceReading page)
    {
        try
        {
            return eInvoices.Read(attached.Content) is { } xml ? merger.Merge(xml, page) : page;
        }
        catch (UnreadableFileException error)
        {
            var finding =
                new Finding("xml_unreadable", FindingSeverity.Warning, null, $"The attached e-invoice was not used. {error.Message}");
            return page with { Findings = [finding, .. page.Findings] };
        }
    }
}
