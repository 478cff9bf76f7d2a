using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>The queue of documents, as web and workers share it.</summary>
public static class HangfireRegistration
{
    /// <summary>Registers what queues, and the storage that workers take from and the dashboard shows.</summary>
    public static IServiceCollection AddDocumentQueue(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IJobQueue, HangfireJobQueue>()
        .AddSingleton(_ => new DocumentQueueStorage(PostgresConnection.OfQueue(configuration)))
        .AddSingleton<JobStorage>(provider => provider.GetRequiredService<DocumentQueueStorage>());
}
