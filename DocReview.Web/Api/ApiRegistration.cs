namespace DocReview.Web.Api;

/// <summary>The API for programs.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration) => services;

    public static void MapApi(this WebApplication app) => app.MapGet("/health", () => TypedResults.Ok(new { status = "ok" }));
}
