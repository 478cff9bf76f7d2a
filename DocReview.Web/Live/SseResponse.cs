using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace DocReview.Web.Live;

/// <summary>
/// Sends server-sent events as they come, those that are there together in one write. Ends with the messages, or when the
/// client leaves. Proxies are asked to pass each message on at once.
/// </summary>
internal sealed class SseResponse(Func<CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> messages) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await response.BodyWriter.FlushAsync(ct);
            if (!HttpMethods.IsHead(httpContext.Request.Method))
            {
                await SendAsync(response, ct);
            }
        }
        catch (Exception error) when (error is IOException || (error is OperationCanceledException && ct.IsCancellationRequested))
        {
            // The client has left.
        }
    }

    private async Task SendAsync(HttpResponse response, CancellationToken ct)
    {
        await using var sent = messages(ct).GetAsyncEnumerator(ct);
        while (true)
        {
            var next = sent.MoveNextAsync();
            if (!next.IsCompleted)
            {
                await response.BodyWriter.FlushAsync(ct);
            }

            if (!await next)
            {
                break;
            }

            response.BodyWriter.Write(sent.Current.Span);
        }

        await response.BodyWriter.FlushAsync(ct);
    }
}
