using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DocReview.Jobs.Hosting;

/// <summary>Healthy while the database answers.</summary>
internal sealed class WorkerHealth(IDbContextFactory<ReviewDb> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}

/// <summary>Registers the worker's health.</summary>
internal static class WorkerHealthRegistration
{
    public static IServiceCollection AddWorkerHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<WorkerHealth>("database", timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
