using System.Diagnostics;

namespace DocReview.Web.Api.Clients;

/// <summary>One line a request; its id comes from the scope, as on every line. The template stands for the address: ids and searches are
/// nobody's business in a log.</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, ILogger<RequestLogMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            var milliseconds = Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 2);
            Answered(context.Request.Method, route ?? "(none)", context.Response.StatusCode, milliseconds, context.Client());
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Ms} ms for {Client}")]
    private partial void Answered(string method, string route, int status, double ms, string client);
}
