namespace DocReview.Web.Hosting;

/// <summary>Razor Pages and what they need.</summary>
internal static class DeskPages
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddProblemDetails();
        return services;
    }
}
