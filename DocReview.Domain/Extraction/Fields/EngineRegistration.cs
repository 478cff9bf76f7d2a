using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace DocReview.Domain.Extraction.Fields;

/// <summary>Registers the engine.</summary>
public static class EngineRegistration
{
    /// <summary>Adds <see cref="IInvoiceEngine"/> with the shipped words and weights; one instance serves all threads.</summary>
    public static IServiceCollection AddInvoiceEngine(this IServiceCollection services) =>
        services.AddSingleton<IInvoiceEngine>(new InvoiceEngine(InvoiceLexicon.Shipped, ScoringModel.Shipped));
}
