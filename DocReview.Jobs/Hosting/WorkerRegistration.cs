using DocReview.Domain;
using DocReview.Domain.Adapters;
using DocReview.Domain.Adapters.Quartz;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Adapters.Storage;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;
using DocReview.Jobs.Processing;
using DocReview.Jobs.Rendering;
using DocReview.Jobs.Sweeps;
using Quartz;

namespace DocReview.Jobs.Hosting;

/// <summary>Everything a worker is made of.</summary>
internal static class WorkerRegistration
{
    // Longest wait for running jobs at shutdown; they are interrupted and handed back.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkerOptions>().Bind(configuration.GetSection("Worker")).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain + TimeSpan.FromSeconds(5));
        var worker = configuration.GetSection("Worker").Get<WorkerOptions>() ?? new WorkerOptions();
        return services
            .AddReviewDb(configuration).AddRedis().AddStorage(configuration).AddDesk(configuration)
            .AddReaders(configuration).AddExtraction()
            .AddDocumentQueue(configuration, quartz => RunJobs(quartz, worker))
            .AddQuartzHostedService(options => options.WaitForJobsToComplete = true)
            .AddSingleton<RunningJobs>()
            .AddHostedService<WorkerWarmup>().AddHostedService<DatabaseListener>()
            .AddSingleton<AskedImages>().AddSingleton<PageImages>().AddHostedService<RenderLoop>()
            .AddSweep<StatusCountSweep>().AddSweep<OrphanSweep>().AddSweep<StrandedJobSweep>();
    }

    private static void RunJobs(IQuartzBuilder quartz, WorkerOptions worker)
    {
        quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        quartz.UseDefaultThreadPool(worker.Concurrency);
        quartz.UseDefaultRetryPolicy(RetryPolicy.Exponential(5, TimeSpan.FromSeconds(1), 2.0, TimeSpan.FromSeconds(30), 0.2));
        quartz.AddTriggerListener<ExhaustedRetries>();
        quartz.AddJobType<IProcessDocumentJob, ProcessDocumentJob>();
    }

    private static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep =>
        services.AddSingleton<TSweep>().AddHostedService<SweepLoop<TSweep>>();
}
