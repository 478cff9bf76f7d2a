namespace DocReview.Web.Api.Clients;

/// <summary>Every request has an id: the client's own where it is sane, otherwise a new one. It is answered, and stands in every log
/// line.</summary>
internal sealed class RequestIdMiddleware(RequestDelegate next, ILogger<RequestIdMiddleware> log)
{
    private const string Header = "X-Request-Id";
    private const int MaxLength = 64;

    public async Task InvokeAsync(HttpContext context)
    {
        string? sent = context.Request.Headers[Header];
        context.TraceIdentifier = IsSane(sent) ? sent! : Guid.CreateVersion7().ToString("N");
        context.Response.Headers[Header] = context.TraceIdentifier;
        using (log.BeginScope(new KeyValuePair<string, object?>[] { new("request_id", context.TraceIdentifier) }))
        {
            await next(context);
        }
    }

    private static bool IsSane(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
