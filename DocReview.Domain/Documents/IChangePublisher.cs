namespace DocReview.Domain.Documents;

/// <summary>Reports a change to open pages and caches, after its commit. Never throws: readers find the truth in the database.</summary>
public interface IChangePublisher
{
    /// <summary>Publishes that a document changed, with its new events.</summary>
    Task PublishAsync(CommittedChange change);

    /// <summary>The same for a document that carries its change.</summary>
    Task PublishAsync(Document document) => PublishAsync(CommittedChange.From(document));
}
