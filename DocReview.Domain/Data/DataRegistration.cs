using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Data;

/// <summary>The database of web and worker processes.</summary>
public static class DataRegistration
{
    /// <summary>Registers the context and its factory on <c>ConnectionStrings:Postgres</c>, pooled.</summary>
    public static IServiceCollection AddReviewDb(this IServiceCollection services, IConfiguration configuration)
    {
        var connectionString = PostgresConnection.Of(configuration);
        services.AddPooledDbContextFactory<ReviewDb>(options => options.UseNpgsql(
            connectionString, postgres => postgres.CommandTimeout(10)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContext());
        return services;
    }
}
