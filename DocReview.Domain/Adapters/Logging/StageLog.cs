using DocReview.Domain.Documents;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Logging;

/// <summary>One log line a stage, once it is committed, in the process that brought it about.</summary>
internal sealed partial class StageLog(IChangePublisher next, ILogger<StageLog> log) : IChangePublisher
{
    /// <inheritdoc/>
    public async Task PublishAsync(CommittedChange change)
    {
        await next.PublishAsync(change);
        foreach (var e in change.Events)
        {
            Happened(e.Stage, e.JobId, e.DocumentId, e.ProgressPercentage, e.Seq);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information, Message = "{Stage} of job {JobId}, document {DocumentId}: {ProgressPercentage} % (event {Seq})")]
    private partial void Happened(string stage, Guid jobId, Guid documentId, int progressPercentage, int seq);
}
