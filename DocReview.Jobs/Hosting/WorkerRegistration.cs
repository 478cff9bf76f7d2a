using DocReview.Domain;
using DocReview.Domain.Adapters;
using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Adapters.Storage;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Jobs.Processing;
using DocReview.Jobs.Rendering;
using DocReview.Jobs.Sweeps;

namespace DocReview.Jobs.Hosting;

/// <summary>Everything a worker is made of.</summary>
internal static class WorkerRegistration
{
    public static IServiceCollection AddWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WorkerOptions>().Bind(configuration.GetSection("Worker")).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = QueueServer.Drain + TimeSpan.FromSeconds(5));
        return services
            .AddReviewDb(configuration).AddRedis().AddStorage(configuration).AddDomain(configuration)
            .AddReaders(configuration).AddExtraction()
            .AddDocumentQueue(configuration)
            .AddSingleton<RunningJobs>().AddSingleton<WorkerHeartbeat>()
            .AddHostedService(provider => provider.GetRequiredService<WorkerHeartbeat>())
            .AddSingleton<ExhaustedRetries>().AddSingleton<QueueFilters>().AddScoped<IProcessDocumentJob, ProcessDocumentJob>()
            .AddHostedService<QueueServer>()
            .AddHostedService<WorkerWarmup>().AddHostedService<DatabaseListener>()
            .AddSingleton<PageImageRequests>().AddSingleton<PageImages>().AddHostedService<RenderLoop>()
            .AddSweep<StatusCountCompactor>().AddSweep<OrphanFileCleaner>().AddSweep<JobRescuer>();
    }

    private static IServiceCollection AddSweep<TSweep>(this IServiceCollection services)
        where TSweep : class, ISweep =>
        services.AddSingleton<TSweep>().AddHostedService<SweepLoop<TSweep>>();
}
