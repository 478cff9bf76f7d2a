using DocReview.Domain.Adapters.Hangfire;
using DocReview.Web.Api.Documents;

namespace DocReview.Web.Hosting;

/// <summary>Does at the start what the first visitor would wait for: the queries' model, the connection, the rows of the queue.</summary>
internal sealed class Warmup(IServiceScopeFactory scopes, ILogger<Warmup> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DocumentSummaries>().ReadAsync(new DocumentListQuery(), stoppingToken);
            StoredJob.Of(Guid.Empty);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The first visitors wait instead.
            log.LogWarning("Not warmed up: {Reason}", error.Message);
        }
    }
}
