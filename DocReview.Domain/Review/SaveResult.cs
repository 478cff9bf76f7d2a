using DocReview.Domain.Documents;

namespace DocReview.Domain.Review;

/// <summary>What became of a save.</summary>
public abstract record SaveResult
{
    private SaveResult() { }

    /// <summary>Stored; the result as it now is.</summary>
    public sealed record Saved(Result Result) : SaveResult;

    /// <summary>Somebody saved in between; nothing was stored.</summary>
    public sealed record Stale(ReviewedInvoice Theirs, int Version) : SaveResult;

    /// <summary>A document in this status cannot be reviewed.</summary>
    public sealed record NotPossible(DocumentStatus Status, string Detail) : SaveResult;

    /// <summary>The document does not exist.</summary>
    public sealed record NotFound : SaveResult;
}
