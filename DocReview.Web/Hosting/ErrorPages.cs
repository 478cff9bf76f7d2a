using System.Data.Common;
using DocReview.Domain.Intake;
using Htmx;

namespace DocReview.Web.Hosting;

/// <summary>Errors as pages of the desk, for people; programs and scripts get problem details.</summary>
internal static class ErrorPages
{
    private static readonly string[] ForPrograms = ["/api", "/v1", "/live", "/health", "/openapi"];

    public static void UseErrorPages(this WebApplication app) => app.UseWhen(
        context => IsForPeople(context.Request),
        people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/status/500",
                StatusCodeSelector = StatusOf,
            });
            people.UseStatusCodePagesWithReExecute("/status/{0}");
        });

    /// <summary>Whether a part that the desk needs was away: nothing is wrong with what was asked.</summary>
    public static bool IsOutage(Exception? error) => error switch
    {
        null => false,
        DbException { IsTransient: true } or StorageException or TimeoutException => true,
        _ => IsOutage(error.InnerException),
    };

    /// <summary>503 for an outage, otherwise 500.</summary>
    public static int StatusOf(Exception error) =>
        IsOutage(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    private static bool IsForPeople(HttpRequest request) =>
        !ForPrograms.Any(path => request.Path.StartsWithSegments(path))
        && !request.IsHtmx()
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
