namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>One line of an e-invoice (BG-25), normalised; null where the line does not say.</summary>
internal sealed record XmlLine(string? Description, string? Quantity, string? UnitPrice, string? Amount);
