using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;

namespace DocReview.Web.Live.Jobs;

/// <summary>The data of a stream message.</summary>
/// <param name="JobId">The job.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Stage">The event's name, such as <c>job_started</c>.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="At">UTC.</param>
internal sealed record JobEventData(Guid JobId, Guid DocumentId, string Stage, int ProgressPercentage, string? Message, DateTimeOffset At)
{
    public static string Json(JobEvent e) =>
        JsonSerializer.Serialize(
            new JobEventData(e.JobId, e.DocumentId, e.Stage, e.ProgressPercentage, e.Message, e.At), DomainJson.Options);
}
