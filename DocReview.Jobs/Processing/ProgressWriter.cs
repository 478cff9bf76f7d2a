using DocReview.Domain.Documents;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Domain.Jobs;

namespace DocReview.Jobs.Processing;

/// <summary>
/// Turns the pipeline's progress into events: every stage, and between pages a percentage at most once a second. The end
/// of parsing is stored with the begin of extraction, and both with the job's own end where that follows at once: each
/// commit spared is a good part of what a text document costs.
/// </summary>
internal sealed class ProgressWriter(JobRun run, Lease lease, TimeProvider time, CancellationToken ct) : IAsyncDisposable
{
    private static readonly TimeSpan PercentageInterval = TimeSpan.FromSeconds(1);

    // Shorter than anybody who watches would notice.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private readonly CancellationTokenSource _taken = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private long _lastWrite = time.GetTimestamp();
    private IReadOnlyList<StageStep>? _held;
    private Task _telling = Task.CompletedTask;

    public Task ReportAsync(StageProgress progress) => progress switch
    {
        { Stage: PipelineStage.Extraction, Fraction: 0 } => Hold(
            Step(JobStage.ParsingCompleted, JobStage.Percentage(JobStage.ParsingCompleted), progress.Message),
            Step(JobStage.ExtractionStarted, JobStage.Percentage(JobStage.ExtractionStarted), null)),
        { Stage: PipelineStage.Parsing, Fraction: > 0 and < 1 } => ReportPercentageAsync(progress),
        _ => Task.CompletedTask,
    };

    /// <summary>What was reported and is not stored yet, for the caller to store.</summary>
    /// <exception cref="LeaseLostException">Somebody else has the job, or it was cancelled.</exception>
    public async Task<IReadOnlyList<StageStep>> TakeAsync()
    {
        var held = Interlocked.Exchange(ref _held, null);
        await _taken.CancelAsync();
        await _telling;
        return held ?? [];
    }

    /// <summary>Stores what nobody has taken: the pipeline failed, and its events belong before the failure.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!ct.IsCancellationRequested && await TakeAsync() is { Count: > 0 } held)
        {
            await run.ProgressAsync(lease, held, ct);
        }

        _taken.Dispose();
    }

    private Task Hold(params StageStep[] steps)
    {
        _held = steps;
        _telling = TellLaterAsync();
        return Task.CompletedTask;
    }

    private async Task TellLaterAsync()
    {
        await Task.Delay(Patience, time, _taken.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_taken.IsCancellationRequested && Interlocked.Exchange(ref _held, null) is { } steps)
        {
            await run.ProgressAsync(lease, steps, ct);
        }
    }

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
        await run.ProgressAsync(lease, [Step(JobStage.ParsingStarted, percentage, progress.Message)], ct);
    }

    private StageStep Step(string stage, int percentage, string? message) => new(stage, percentage, message, time.GetUtcNow());
}
