using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DocReview.Domain.Extraction;

/// <summary>Registers what a file may cost; for upload and extraction alike.</summary>
public static class ReaderLimitsRegistration
{
    // The name of MaxImagePixels for uploads until both became one limit. It counts for one release more.
    private const string FormerMaxImagePixels = "Intake:MaxPixels";

    /// <summary>
    /// Adds <see cref="ReaderLimits"/>, bound from section <see cref="ReaderLimits.Section"/> and validated at start.
    /// </summary>
    public static IServiceCollection AddReaderLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var former = new ConfigurationBuilder().AddInMemoryCollection(
            configuration[FormerMaxImagePixels] is { } pixels ? [new(nameof(ReaderLimits.MaxImagePixels), pixels)] : []).Build();
        services.AddOptions<ReaderLimits>()
            .Bind(former).Bind(configuration.GetSection(ReaderLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<ReaderLimits>>().Value);
        return services;
    }
}
