using System.Globalization;
using DocReview.Web.Api.Problems;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Api.Clients;

/// <summary>Answers 429 to a client whose bucket is empty, and tells every client how much it has left.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, RateLimiter limiter, IOptions<RateLimitOptions> options)
{
    private readonly bool _enabled = options.Value.Enabled;
    private readonly string _capacity = options.Value.Capacity.ToString(CultureInfo.InvariantCulture);

    public Task InvokeAsync(HttpContext context) => _enabled ? LimitAsync(context) : next(context);

    private async Task LimitAsync(HttpContext context)
    {
        var pass = await limiter.AskAsync(context.Client());
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = _capacity;
        headers["RateLimit-Remaining"] = pass.Remaining.ToString(CultureInfo.InvariantCulture);
        if (pass.Allowed)
        {
            await next(context);
            return;
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(pass.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = seconds;
        headers.RetryAfter = seconds;
        var problem = new ApiProblem(
            StatusCodes.Status429TooManyRequests, "too_many_requests", $"Too many requests. Wait {seconds} s, then go on more slowly.");
        await problem.ExecuteAsync(context);
    }
}
