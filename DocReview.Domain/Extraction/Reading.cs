namespace DocReview.Domain.Extraction;

/// <summary>What the pipeline hands over: the file as read and the invoice as understood.</summary>
public sealed record Reading(DocumentContent Content, InvoiceReading Invoice);
