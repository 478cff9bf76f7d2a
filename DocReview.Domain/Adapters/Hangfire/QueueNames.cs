namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>Names that web and worker processes share.</summary>
public static class QueueNames
{
    /// <summary>The schema of Hangfire's tables.</summary>
    public const string Schema = "hangfire";

    /// <summary>PostgreSQL channel that wakes workers; its payload differs from job to job, so that none is merged.</summary>
    public const string WakeChannel = "docreview_wake";

    /// <summary>PostgreSQL channel that names jobs to stop.</summary>
    public const string InterruptChannel = "docreview_interrupt";

    /// <summary>Documents that no worker has taken yet.</summary>
    public const string Fresh = "documents";

    /// <summary>
    /// Documents that a worker has taken before: rescued, or handed back. Hangfire takes queues by name in the order of the
    /// alphabet, so these go first.
    /// </summary>
    public const string Again = "again";

    /// <summary>All queues that a worker takes from; <c>default</c> is where Hangfire puts what is tried again after an error.</summary>
    public static readonly string[] All = [Again, "default", Fresh];
}
