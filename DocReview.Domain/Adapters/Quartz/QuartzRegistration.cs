using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace DocReview.Domain.Adapters.Quartz;

/// <summary>The clustered scheduler on PostgreSQL, as web (which never starts it) and workers share it.</summary>
public static class QuartzRegistration
{
    /// <summary>Registers the scheduler and the queue; a worker adds what it runs with <paramref name="worker"/>.</summary>
    public static IServiceCollection AddDocumentQueue(
        this IServiceCollection services, IConfiguration configuration, Action<IQuartzBuilder>? worker = null)
    {
        var connectionString = PostgresConnection.OfScheduler(configuration);
        services.AddQuartz(quartz =>
        {
            Describe(quartz, connectionString);
            worker?.Invoke(quartz);
        });
        return worker is null
            ? services.AddSingleton<IJobQueue, QuartzJobQueue>()
            : services
                .AddSingleton(provider => new QueueingScheduler(
                    quartz => Describe(quartz, connectionString), provider.GetRequiredService<ILoggerFactory>()))
                .AddSingleton<IJobQueue>(provider => new QuartzJobQueue(
                    provider.GetRequiredService<QueueingScheduler>().Schedulers, provider.GetRequiredService<TimeProvider>()));
    }

    private static void Describe(IQuartzBuilder quartz, string connectionString)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = QuartzNames.Scheduler;
            scheduler.GenerateInstanceId = true;
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
            scheduler.MaxBatchSize = 0;
        });
        quartz.UsePersistentStore(store => UsePostgres(store, connectionString));
    }

    // LockOnInsert off: otherwise an open upload transaction stalls every other one.
    private static void UsePostgres(IPersistentStoreBuilder store, string connectionString)
    {
        store.UsePostgres(connectionString);
        store.ConfigureStore(options =>
        {
            options.AcceptEnlistedTransactions = true;
            options.LockOnInsert = false;
            options.CommandTimeout = TimeSpan.FromSeconds(15);
            options.RecoverFiringsCancelledByShutdown = true;
            options.SchemaProvisioning = SchemaProvisioning.Validate;
        });
        store.UseClustering(clustering =>
        {
            clustering.CheckinInterval = TimeSpan.FromSeconds(2);
            clustering.CheckinMisfireThreshold = TimeSpan.FromSeconds(8);
        });
        store.UseSystemTextJsonSerializer();
    }
}
