namespace DocReview.Domain.Documents;

/// <summary>Remembers what an upload answered, so that a repeat with the same key answers the same.</summary>
/// <param name="Key">The client's <c>Idempotency-Key</c>, with the client's name before it.</param>
/// <param name="DocumentIds">Documents that the upload made, in the order of its files.</param>
/// <param name="At">UTC.</param>
public sealed record IdempotencyRecord(string Key, Guid[] DocumentIds, DateTimeOffset At);
