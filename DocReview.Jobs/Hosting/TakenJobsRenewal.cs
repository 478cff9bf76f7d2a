using DocReview.Domain.Adapters.Hangfire;
using Hangfire.Server;

namespace DocReview.Jobs.Hosting;

/// <summary>Renews what this process holds in the queue, several times before others would take it.</summary>
internal sealed class TakenJobsRenewal(DocumentQueueStorage storage) : IBackgroundProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    public void Execute(BackgroundProcessContext context)
    {
        storage.Renew();
        context.Wait(Interval);
    }
}
