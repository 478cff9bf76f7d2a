using DocReview.Web.Api.Problems;

namespace DocReview.Web.Api.Clients;

/// <summary>
/// Refuses unsafe requests that a browser sends for a page of another site: it would send the reviewer's cookie along.
/// A bearer token is never sent by itself, so calls that carry one are free.
/// </summary>
internal sealed class CrossSiteMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        var hasToken = context.User.Identity?.AuthenticationType == BearerMiddleware.Scheme;
        if (safe || hasToken || !IsCrossSite(request))
        {
            return next(context);
        }

        var problem = new ApiProblem(
            StatusCodes.Status400BadRequest, "cross_site_request",
                "This request comes from a page of another site. Call the API with a bearer token.");
        return problem.ExecuteAsync(context);
    }

    private static bool IsCrossSite(HttpRequest request)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        string? origin = request.Headers.Origin;
        return site is not null
            ? site is not ("same-origin" or "none")
            : origin is not null && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
    }
}
