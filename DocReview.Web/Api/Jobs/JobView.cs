using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Jobs;

/// <summary>A job as the API shows it.</summary>
/// <param name="JobId">The job.</param>
/// <param name="DocumentId">The document that it reads.</param>
/// <param name="Status">Queued, Processing, Completed, Failed or Cancelled.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="CurrentStage">The newest event, such as <c>field_extraction_started</c>.</param>
/// <param name="RetryCount">How often somebody asked to try again.</param>
/// <param name="FailureReason">Why it failed, for programs.</param>
/// <param name="ErrorMessage">Why it failed, for people.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="StartedAt">When a worker last took it, UTC.</param>
/// <param name="CompletedAt">When it ended, UTC.</param>
internal sealed record JobView(
    Guid JobId, Guid DocumentId, DocumentStatus Status, int ProgressPercentage, string CurrentStage, int RetryCount,
    FailureReason? FailureReason, string? ErrorMessage, DateTimeOffset CreatedAt, DateTimeOffset? StartedAt, DateTimeOffset? CompletedAt)
{
    /// <summary>The job, for clients that know it by its row.</summary>
    public Guid Id => JobId;

    public static JobView Of(Job job) => new(
        job.Id, job.DocumentId, job.Status, job.ProgressPercentage, job.CurrentStage, job.RetryCount,
        job.FailureReason, job.ErrorMessage, job.CreatedAt, job.StartedAt, job.CompletedAt);
}
