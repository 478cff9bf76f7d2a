namespace DocReview.Domain.Extraction;

/// <summary>Pages and e-invoices in, an invoice out. Implemented by confined processes in Adapters.</summary>
public interface IInvoiceExtractor
{
    /// <summary>Finds the fields of an invoice on its pages, an attached e-invoice being the authority.</summary>
    /// <param name="pages">Upright pages.</param>
    /// <param name="attachments">XML attached to the file.</param>
    /// <param name="options">Whether attachments count.</param>
    /// <param name="ct">Cancelling ends the process that is at it within a second.</param>
    /// <exception cref="UnreadableFileException">It took too much time or memory, or crashed twice.</exception>
    Task<InvoiceReading> ExtractAsync(
        IReadOnlyList<Page> pages, IReadOnlyList<EmbeddedXml> attachments, ReadingOptions options, CancellationToken ct);

    /// <summary>Reads a bare e-invoice, and writes it out as text for people.</summary>
    /// <exception cref="UnreadableFileException">Not well-formed, a DTD, past a limit, or not an invoice of a known kind.</exception>
    Task<(InvoiceReading Invoice, string Text)> ExtractEInvoiceAsync(ReadOnlyMemory<byte> xml, CancellationToken ct);
}
