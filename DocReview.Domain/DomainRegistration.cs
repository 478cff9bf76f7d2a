using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using DocReview.Domain.Jobs;
using DocReview.Domain.Listing;
using DocReview.Domain.Review;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocReview.Domain;

/// <summary>The operations of the desk.</summary>
public static class DomainRegistration
{
    /// <summary>Registers intake, moves, review and the worker's side of a job.</summary>
    public static IServiceCollection AddDomain(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<IntakeOptions>().Bind(configuration.GetSection("Intake")).ValidateDataAnnotations().ValidateOnStart();
        services.AddReaderLimits(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => WorkerId.New());
        return services
            .AddSingleton<UploadStaging>()
            .AddScoped<DocumentIntake>()
            .AddScoped<DocumentList>()
            .AddScoped<JobControl>()
            .AddScoped<DocumentReview>()
            .AddSingleton<JobRun>();
    }
}
