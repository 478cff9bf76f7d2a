using Hangfire.Server;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Reads one document. Stored by this name, so that a process that only queues needs no worker code;
/// DocReview.Jobs says which class does it.
/// </summary>
public interface IProcessDocumentJob
{
    /// <summary>Reads the document of a job; returns when it has ended or been handed back.</summary>
    /// <param name="jobId">The only argument that is stored: the truth is in the job's row.</param>
    /// <param name="context">Given by Hangfire.</param>
    /// <param name="ct">Given by Hangfire. A part of the name that is stored; nothing else rests on it.</param>
    Task RunAsync(Guid jobId, PerformContext? context, CancellationToken ct);
}

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
