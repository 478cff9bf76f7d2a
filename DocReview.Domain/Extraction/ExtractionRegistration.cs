using DocReview.Domain.Extraction.EInvoices;
using DocReview.Domain.Extraction.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Extraction;

/// <summary>Registers how files become invoices.</summary>
public static class ExtractionRegistration
{
    /// <summary>Adds <see cref="IExtractionPipeline"/> and its stages; the readers come from <c>AddReaders</c>.</summary>
    public static IServiceCollection AddExtraction(this IServiceCollection services) => services
        .AddInvoiceEngine()
        .AddSingleton<PageReading>()
        .AddSingleton<IEInvoiceReader, EInvoiceReader>()
        .AddSingleton<IEInvoiceMerger, EInvoiceMerger>()
        .AddSingleton<IExtractionPipeline, ExtractionPipeline>();
}
