using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Jobs;

/// <summary>What a worker finds when it asks for a job.</summary>
public abstract record ClaimResult
{
    private ClaimResult() { }

    /// <summary>The job is the worker's; every later write carries the lease.</summary>
    public sealed record Claimed(Lease Lease, string StorageKey, FileKind Kind) : ClaimResult;

    /// <summary>Nothing to do: ended, cancelled, gone, or started too often.</summary>
    public sealed record Nothing(string Why) : ClaimResult;
}
