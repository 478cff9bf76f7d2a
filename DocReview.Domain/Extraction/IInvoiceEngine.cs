namespace DocReview.Domain.Extraction;

/// <summary>Understands pages and e-invoices: pages in, fields with evidence out. Pure; no I/O.</summary>
public interface IInvoiceEngine
{
    /// <summary>Finds the fields of the invoice on its pages.</summary>
    InvoiceReading Read(IReadOnlyList<Page> pages);
}
