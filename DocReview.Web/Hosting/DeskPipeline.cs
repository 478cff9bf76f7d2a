using DocReview.Web.Api.OpenApi;

namespace DocReview.Web.Hosting;

/// <summary>What every request passes through, in order.</summary>
internal static class DeskPipeline
{
    public static void UseDeskPipeline(this WebApplication app)
    {
        app.UseRequestLog();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ErrorPages.StatusOf });
        app.UseStatusCodePages();
        app.UseErrorPages();
        app.UseApi();
        app.UseAllowedMethods();
        app.UseApiPage();
        app.UseRouting();
    }
}
