namespace DocReview.Web.Files;

/// <summary>A document's files: page images, words and the original.</summary>
internal static class FileRegistration
{
    public static IServiceCollection AddPageSheets(this IServiceCollection services) => services.AddScoped<PageSheets>();

    public static void MapDocumentFiles(this WebApplication app)
    {
        app.MapPages();
        app.MapOriginals();
    }
}
