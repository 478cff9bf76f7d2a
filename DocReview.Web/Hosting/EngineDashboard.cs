using System.Net;
using Hangfire;
using Hangfire.Dashboard;

namespace DocReview.Web.Hosting;

/// <summary>
/// Hangfire's own view of its queue at <c>/admin/engine</c>, to look at and not to touch: its buttons know nothing of our
/// documents. For whoever sits at the machine alone, as nobody signs in yet.
/// </summary>
internal static class EngineDashboard
{
    public const string Path = "/admin/engine";

    // Its pages set styles in place, and bring their letters and pictures along.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What proxies add: behind one, everybody seems to come from its machine.
    private static readonly string[] OfProxies =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"];

    private static readonly DashboardOptions Options = new()
    {
        DashboardTitle = "DocReview: queue",
        IsReadOnlyFunc = _ => true,
        DisplayStorageConnectionString = false,
        // Who may look is decided before.
        Authorization = [],
        AsyncAuthorization = [],
    };

    /// <summary>Registers what the dashboard asks for, without Hangfire's client and its settings for the whole process.</summary>
    public static IServiceCollection AddEngineDashboard(this IServiceCollection services) =>
        services.AddSingleton<IGlobalConfiguration>(GlobalConfiguration.Configuration).AddSingleton(DashboardRoutes.Routes);

    public static void MapEngineDashboard(this WebApplication app) => app.MapHangfireDashboard(Path, Options).Add(endpoint =>
    {
        var show = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            if (!IsAtTheMachine(context) || !IsReading(context.Request))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Response.Headers.ContentSecurityPolicy = Policy;
            return show(context);
        };
    });

    // The name that was asked for, too: a page of somebody else's may have its name lead here.
    private static bool IsAtTheMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && !OfProxies.Any(context.Request.Headers.ContainsKey)
        && (context.Request.Host.Host is "localhost"
            || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));

    // Its pages ask for their figures by POST.
    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        || (HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith("/stats", StringComparison.Ordinal));
}
