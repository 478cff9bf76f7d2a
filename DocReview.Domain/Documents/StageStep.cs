namespace DocReview.Domain.Documents;

/// <summary>A stage that began or ended, or went on by some per cent.</summary>
/// <param name="Stage">One of <see cref="JobStage"/>.</param>
/// <param name="Percentage">0 to 100, or null where the job keeps the progress that it has.</param>
/// <param name="Message">A sentence for people, or null.</param>
/// <param name="At">UTC.</param>
public sealed record StageStep(string Stage, int? Percentage, string? Message, DateTimeOffset At)
{
    /// <summary>A stage at the progress that goes with it.</summary>
    internal static StageStep Of(string stage, DateTimeOffset at) => new(stage, JobStage.Percentage(stage), null, at);
}
