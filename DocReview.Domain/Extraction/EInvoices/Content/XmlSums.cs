namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>What leads from the lines to the amount due (BG-22), for checking the document against itself.</summary>
internal sealed record XmlSums(decimal? Allowances = null, decimal? Charges = null, decimal? Prepaid = null, decimal? Rounding = null);
