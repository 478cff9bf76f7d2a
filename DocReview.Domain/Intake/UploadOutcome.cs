using DocReview.Domain.Documents;

namespace DocReview.Domain.Intake;

/// <summary>The answer to an upload: what was queued and what was not taken.</summary>
public sealed record UploadOutcome(IReadOnlyList<Document> Documents, IReadOnlyList<UploadError> Errors);
