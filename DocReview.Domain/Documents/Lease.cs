namespace DocReview.Domain.Documents;

/// <summary>A worker's right to write to a job, until somebody claims, cancels or ends it.</summary>
public sealed record Lease(Guid DocumentId, Guid JobId, long Token);

/// <summary>A write under a lease that is no longer the newest: the worker must stop and write nothing.</summary>
public sealed class LeaseLostException(Lease lease)
    : Exception($"Job {lease.JobId} was taken over; lease {lease.Token} is no longer the newest.");
