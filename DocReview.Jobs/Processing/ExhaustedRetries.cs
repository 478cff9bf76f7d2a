using DocReview.Domain.Jobs;
using Hangfire.States;

namespace DocReview.Jobs.Processing;

/// <summary>When Hangfire gives a job up, our row becomes the dead letter: failed, with the reason.</summary>
internal sealed class ExhaustedRetries(JobRun run, ILogger<ExhaustedRetries> log) : IElectStateFilter
{
    public void OnStateElection(ElectStateContext context)
    {
        if (context.CandidateState is FailedState failed && context.BackgroundJob.Job?.Args[0] is Guid jobId)
        {
            var (reason, message) = TransientErrors.Describe(failed.Exception);
            log.LogError(failed.Exception, "Job {JobId} failed after every retry: {FailureReason}", jobId, reason);
            run.FailAfterRetriesAsync(jobId, reason, message, CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}
