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
