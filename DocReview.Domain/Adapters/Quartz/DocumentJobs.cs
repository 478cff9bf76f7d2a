using Quartz;

namespace DocReview.Domain.Adapters.Quartz;

/// <summary>
/// Reads one document. Stored by this name, so that a process that only queues needs no worker code;
/// DocReview.Jobs says which class does it.
/// </summary>
public interface IProcessDocumentJob : IJob;

/// <summary>Identities that web and worker processes share.</summary>
public static class QuartzNames
{
    /// <summary>Both hosts speak of one scheduler.</summary>
    public const string Scheduler = "docreview";

    /// <summary>Triggers that read documents, and their durable job.</summary>
    public const string ReadGroup = "read";

    /// <summary>Key of the id in a trigger's data.</summary>
    public const string Id = "id";

    /// <summary>PostgreSQL channel that wakes workers.</summary>
    public const string WakeChannel = "docreview_wake";

    /// <summary>PostgreSQL channel that names jobs to stop.</summary>
    public const string InterruptChannel = "docreview_interrupt";

    /// <summary>The durable job behind all reading triggers.</summary>
    public static readonly JobKey ReadJob = new("document", ReadGroup);
}
