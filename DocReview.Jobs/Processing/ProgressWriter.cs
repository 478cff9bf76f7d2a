using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Jobs.Processing;

/// <summary>
/// Turns the pipeline's progress into events: every stage, and between pages a percentage at most once a second.
/// The end of one stage is stored with the begin of the next, to spare a commit.
/// </summary>
internal sealed class ProgressWriter(JobRun run, Lease lease, TimeProvider time, CancellationToken ct)
{
    private static readonly TimeSpan PercentageInterval = TimeSpan.FromSeconds(1);

    private long _lastWrite = time.GetTimestamp();

    public Task ReportAsync(StageProgress progress) => progress switch
    {
        { Stage: PipelineStage.Extraction, Fraction: 0 } => run.ProgressAsync(
            lease,
            [
                (JobStage.ParsingCompleted, JobStage.Percentage(JobStage.ParsingCompleted), progress.Message),
                (JobStage.ExtractionStarted, JobStage.Percentage(JobStage.ExtractionStarted), null),
            ],
            ct),
        { Stage: PipelineStage.Parsing, Fraction: > 0 and < 1 } => ReportPercentageAsync(progress),
        _ => Task.CompletedTask,
    };

    private async Task ReportPercentageAsync(StageProgress progress)
    {
        if (time.GetElapsedTime(_lastWrite) < PercentageInterval)
        {
            return;
        }

        _lastWrite = time.GetTimestamp();
        var begin = JobStage.Percentage(JobStage.ParsingStarted);
        var end = JobStage.Percentage(JobStage.ParsingCompleted);
        var percentage = begin + (int)((end - begin) * progress.Fraction);
        await run.ProgressAsync(lease, [(JobStage.ParsingStarted, percentage, progress.Message)], ct);
    }
}
