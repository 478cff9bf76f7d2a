namespace DocReview.Domain.Documents;

/// <summary>What a commit did to a document, as far as others need to be told.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="JobId">Its newest job.</param>
/// <param name="Revision">Of the document after the change: copies of an earlier one are outdated.</param>
/// <param name="Events">The events that came with it, in order; none for a save or a finalization.</param>
public sealed record CommittedChange(Guid DocumentId, Guid JobId, int Revision, IReadOnlyList<JobEvent> Events)
{
    /// <summary>The unit of work that a document carries.</summary>
    public static CommittedChange From(Document document) =>
        new(document.Id, document.CurrentJobId, document.Revision, document.NewEvents);
}
