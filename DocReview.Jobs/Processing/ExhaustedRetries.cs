using DocReview.Domain.Adapters.Quartz;
using DocReview.Domain.Documents;
using Quartz;

namespace DocReview.Jobs.Processing;

/// <summary>When the scheduler gives a job up, its row becomes the dead letter: failed, with the reason.</summary>
internal sealed class ExhaustedRetries(JobRun run, ILogger<ExhaustedRetries> log) : ITriggerListener
{
    public string Name => nameof(ExhaustedRetries);

    public async ValueTask TriggerRetriesExhausted(
        ITrigger trigger, IJobExecutionContext context, JobExecutionException exception, CancellationToken cancellationToken = default)
    {
        if (!context.JobDetail.Key.Equals(QuartzNames.ReadJob))
        {
            return;
        }

        var jobId = Guid.Parse(context.MergedJobDataMap.GetString(QuartzNames.Id)!);
        var (reason, message) = Infrastructure.Describe(exception.InnerException ?? exception);
        log.LogError(exception, "Job {JobId} failed after every retry: {FailureReason}", jobId, reason);
        await run.GiveUpAsync(jobId, reason, message, cancellationToken);
    }
}
