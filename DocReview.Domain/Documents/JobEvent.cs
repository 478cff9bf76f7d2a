namespace DocReview.Domain.Documents;

/// <summary>One thing that happened to a job: what timelines show and streams replay.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Seq">Per document, from 1, without gaps: the id of the stream message.</param>
/// <param name="JobId">The job.</param>
/// <param name="Attempt">The job's retry count when it happened: 0 for the first attempt.</param>
/// <param name="Stage">One of <see cref="JobStage"/>.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="Message">A sentence for people, or null.</param>
/// <param name="At">UTC.</param>
public sealed record JobEvent(
    Guid DocumentId, int Seq, Guid JobId, int Attempt, string Stage, int ProgressPercentage, string? Message, DateTimeOffset At);
