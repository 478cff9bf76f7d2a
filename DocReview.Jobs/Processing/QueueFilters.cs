using Hangfire;
using Hangfire.Common;

namespace DocReview.Jobs.Processing;

/// <summary>
/// The only filters: retries, then the dead letter. Those that Hangfire has by default keep the culture, statistics of days
/// and continuations, which nobody reads here and which cost five statements a job.
/// </summary>
internal sealed class QueueFilters(ExhaustedRetries exhausted) : IJobFilterProvider
{
    private static readonly AutomaticRetryAttribute Retries = new() { Attempts = 5, DelaysInSeconds = [1, 2, 4, 8, 16], LogEvents = false };

    private readonly JobFilter[] _filters =
    [
        new(Retries, JobFilterScope.Global, Retries.Order),
        new(exhausted, JobFilterScope.Global, Retries.Order + 1),
    ];

    public IEnumerable<JobFilter> GetFilters(Job job) => _filters;
}
