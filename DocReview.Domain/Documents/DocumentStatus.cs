namespace DocReview.Domain.Documents;

/// <summary>Where a document is on its way. Its newest job has the same status.</summary>
public enum DocumentStatus
{
    /// <summary>Stored and waiting for a worker.</summary>
    Queued,

    /// <summary>A worker is reading it.</summary>
    Processing,

    /// <summary>Read; waits for a reviewer.</summary>
    Completed,

    /// <summary>Could not be read; says why.</summary>
    Failed,

    /// <summary>Stopped on request.</summary>
    Cancelled,

    /// <summary>Approved by a reviewer; read-only from now on.</summary>
    Finalized,
}
