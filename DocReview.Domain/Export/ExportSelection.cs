namespace DocReview.Domain.Export;

/// <summary>Which finalized invoices to export.</summary>
/// <param name="DocumentIds">Only these; null for all.</param>
/// <param name="FinalizedFrom">UTC, inclusive; null for no bound.</param>
/// <param name="FinalizedBefore">UTC, exclusive; null for no bound.</param>
public sealed record ExportSelection(
    IReadOnlyCollection<Guid>? DocumentIds = null, DateTimeOffset? FinalizedFrom = null, DateTimeOffset? FinalizedBefore = null);
