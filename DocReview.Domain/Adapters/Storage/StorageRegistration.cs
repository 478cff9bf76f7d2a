using DocReview.Domain.Intake;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Adapters.Storage;

/// <summary>Where originals and page images are kept.</summary>
public static class StorageRegistration
{
    /// <summary>Registers the store of section <c>Storage</c>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IFileStore, LocalFileStore>();
    }
}
