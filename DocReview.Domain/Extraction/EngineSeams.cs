namespace DocReview.Domain.Extraction;

/// <summary>Understands pages and e-invoices: pages in, fields with evidence out. Pure; no I/O.</summary>
public interface IInvoiceEngine
{
    /// <summary>Finds the fields of the invoice on its pages.</summary>
    InvoiceReading Read(IReadOnlyList<Page> pages);
}

/// <summary>Maps e-invoices (CII, UBL, FatturaPA) to the desk's fields.</summary>
public interface IEInvoiceReader
{
    /// <summary>Reads one XML document.</summary>
    /// <returns>Null where the XML is well-formed but no invoice of a known vocabulary.</returns>
    /// <exception cref="UnreadableFileException">Not well-formed, a DTD, too deep or too large.</exception>
    InvoiceReading? Read(byte[] xml);
}

/// <summary>Brings what the XML says and what the page says together, the XML being the authority.</summary>
public interface IEInvoiceMerger
{
    /// <summary>XML values win; a field where the page disagrees gets a finding <c>page_and_xml_disagree</c>.</summary>
    InvoiceReading Merge(InvoiceReading xml, InvoiceReading page);
}
