using System.Security.Claims;
using DocReview.Web.Api.Problems;

namespace DocReview.Web.Api.Clients;

/// <summary>Who calls the API: the token's name becomes the user. An invalid token is refused, never ignored.</summary>
internal sealed class BearerMiddleware(RequestDelegate next, BearerTokens tokens)
{
    /// <summary>Authentication type of a caller whose token was good.</summary>
    public const string Scheme = "Bearer";

    public async Task InvokeAsync(HttpContext context)
    {
        if (Secret(context.Request) is { } secret)
        {
            if (await tokens.NameOfAsync(secret, context.RequestAborted) is not { } name)
            {
                await RefuseAsync(context);
                return;
            }

            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Scheme));
        }

        await next(context);
    }

    // A header that names the scheme and no token is an invalid token.
    private static string? Secret(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        return header?.Split(' ', 2) is [var scheme, .. var rest] && scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase)
            ? string.Concat(rest).Trim() : null;
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        var problem = new ApiProblem(
            StatusCodes.Status401Unauthorized, "invalid_token", "The bearer token is unknown or revoked. Make a new one with bin/token.");
        return problem.ExecuteAsync(context);
    }
}
