using DocReview.Domain.Documents;

namespace DocReview.Domain.Export;

/// <summary>A finalized invoice as it leaves the desk.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="OriginalFilename">As uploaded.</param>
/// <param name="Invoice">The approved values.</param>
/// <param name="FinalizedAt">UTC.</param>
/// <param name="FinalizedBy">Who approved it.</param>
public sealed record InvoiceRecord(
    Guid DocumentId, string OriginalFilename, ReviewedInvoice Invoice, DateTimeOffset FinalizedAt, string FinalizedBy);
