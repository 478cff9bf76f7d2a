using DocReview.Domain.Documents;

namespace DocReview.Domain.Review;

/// <summary>What became of a finalization.</summary>
public abstract record FinalizeResult
{
    private FinalizeResult() { }

    /// <summary>Approved; read-only from now on.</summary>
    public sealed record Finalized(Document Document, Result Result) : FinalizeResult;

    /// <summary>Somebody saved in between; nothing was approved.</summary>
    public sealed record Stale(ReviewedInvoice Theirs, int Version) : FinalizeResult;

    /// <summary>Only a completed document becomes final, and only once.</summary>
    public sealed record NotPossible(DocumentStatus Status, string Detail) : FinalizeResult;

    /// <summary>The document does not exist.</summary>
    public sealed record NotFound : FinalizeResult;
}
