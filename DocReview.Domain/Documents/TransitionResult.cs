namespace DocReview.Domain.Documents;

/// <summary>What became of a request to retry or cancel.</summary>
public abstract record TransitionResult
{
    private TransitionResult() { }

    /// <summary>Done; the document as it now is.</summary>
    public sealed record Done(Document Document) : TransitionResult;

    /// <summary>Not possible from the status that the document has now.</summary>
    public sealed record NotPossible(DocumentStatus Status, string Detail) : TransitionResult;

    /// <summary>The document or job does not exist.</summary>
    public sealed record NotFound : TransitionResult;
}
