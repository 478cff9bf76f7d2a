using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Adapters.Poppler;
using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Adapters.Tesseract;
using DocReview.Domain.Adapters.Vips;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Pdf;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters;

/// <summary>Registers how files become pages.</summary>
public static class ReadersRegistration
{
    /// <summary>
    /// Adds <see cref="IDocumentReader"/>, <see cref="IPageRenderer"/> and what they need, <see cref="ReaderLimits"/> included.
    /// </summary>
    public static IServiceCollection AddReaders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddReaderLimits(configuration);
        services.AddSingleton(provider => NetworkNamespace.Probe(
            provider.GetRequiredService<ReaderLimits>().Network, provider.GetRequiredService<ILogger<NetworkNamespace>>()));
        services.AddSingleton<OrphanReaper>();
        services.AddSingleton<Sandbox>();
        services.AddSingleton<IPdfTools, PopplerTools>();
        services.AddSingleton<IImageTools, VipsTools>();
        services.AddSingleton<IOcr, TesseractOcr>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceLauncher>();
        services.AddSingleton<ConfinedStarter>();
        services.AddSingleton<ExtractionProcesses>();
        services.AddSingleton<IReaderWarmUp>(provider => provider.GetRequiredService<ExtractionProcesses>());
        services.AddSingleton<RecognitionProcess>();
        services.AddSingleton<IPdfParser, ConfinedPdfParser>();
        services.AddSingleton<IInvoiceExtractor, ConfinedExtractor>();
        services.AddSingleton<IPageRecognizer, ConfinedRecognizer>();
        services.AddSingleton<PageOcr>();
        services.AddSingleton<PdfOcr>();
        services.AddSingleton<PdfReader>();
        services.AddSingleton<ImageReader>();
        services.AddSingleton<IDocumentReader, DocumentReader>();
        services.AddSingleton<IPageRenderer, PageRenderer>();
        return services;
    }
}
