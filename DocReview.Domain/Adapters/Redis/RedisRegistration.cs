using DocReview.Domain.Adapters.Logging;
using DocReview.Domain.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>Wake-up and cache on Redis.</summary>
public static class RedisRegistration
{
    /// <summary>Registers connection, publisher, cache and presence.</summary>
    public static IServiceCollection AddRedis(this IServiceCollection services) => services
        .AddSingleton<RedisLink>()
        .AddSingleton<RedisCache>()
        .AddSingleton<ReviewPresence>()
        .AddSingleton<RedisChangePublisher>()
        .AddSingleton<IChangePublisher>(provider => new StageLog(
            provider.GetRequiredService<RedisChangePublisher>(), provider.GetRequiredService<ILogger<StageLog>>()));
}
