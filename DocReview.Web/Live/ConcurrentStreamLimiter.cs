using System.Collections.Concurrent;
using DocReview.Web.Api.Clients;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Live;

/// <summary>
/// Counts the open streams of each client, so that one cannot take all connections. Pages count by address, clients of the
/// API by their token.
/// </summary>
internal sealed class ConcurrentStreamLimiter(IOptions<LiveOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _open = new();

    /// <summary>A place for a stream of a page, given back with the response; false where its address has all of its own.</summary>
    public bool TryEnterPage(HttpContext context) =>
        TryEnter(context, $"page:{context.Connection.RemoteIpAddress}", options.Value.PagesPerAddress);

    /// <summary>A place for a stream of the API, given back with the response; false where the client has all of its own.</summary>
    public bool TryEnterClient(HttpContext context) => TryEnter(context, context.Client(), options.Value.PerClient);

    /// <summary>The answer to a page whose address has as many streams as it may have: it asks again later.</summary>
    public static IResult TooManyPages(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "15";
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private bool TryEnter(HttpContext context, string client, int limit)
    {
        if (_open.AddOrUpdate(client, 1, (_, count) => count + 1) <= limit)
        {
            context.Response.RegisterForDispose(new Place(this, client));
            return true;
        }

        Leave(client);
        return false;
    }

    private void Leave(string client)
    {
        if (_open.AddOrUpdate(client, 0, (_, count) => count - 1) <= 0)
        {
            _open.TryRemove(new(client, 0));
        }
    }

    private sealed class Place(ConcurrentStreamLimiter limiter, string client) : IDisposable
    {
        public void Dispose() => limiter.Leave(client);
    }
}
