using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>Registers how files become invoices.</summary>
public static class ExtractionRegistration
{
    /// <summary>Adds <see cref="ExtractionPipeline"/> and its stages; the readers come from <c>AddReaders</c>.</summary>
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services
        .AddSingleton<SecondOcrPass>()
        .AddSingleton<ExtractionPipeline>();
}
