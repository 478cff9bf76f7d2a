using DocReview.Web.Api.Problems;
using DocReview.Web.Files;
using DocReview.Web.Pages.Documents;
using DocReview.Web.Uploading;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Hosting;

/// <summary>Razor Pages and what they need.</summary>
internal static class DeskPages
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.AddPageRoute("/Documents/Index", "/"));
        services.AddPageSheets();
        services.Configure<MvcOptions>(options => options.Filters.Add<PageMethodFilter>());
        services.AddProblemDetails(options => options.CustomizeProblemDetails = PlainProblems.Complete);
        services.AddScoped<DashboardPages>().AddScoped<SelectedDocuments>().AddSingleton<MultipartUpload>();
        return services;
    }
}
