using System.Buffers;

namespace DocReview.Web.Api.Jobs;

/// <summary>Sends a stream's messages as they come; those that are there together, together.</summary>
internal sealed class JobStreamAnswer(JobStream stream) : IResult
{
    // Milliseconds after which a browser that lost the stream comes back; part of the first message.
    private static ReadOnlySpan<byte> Reconnect => "retry: 2000\n"u8;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        await response.BodyWriter.FlushAsync(ct);
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        response.BodyWriter.Write(Reconnect);
        await SendAsync(response, ct);
    }

    private async Task SendAsync(HttpResponse response, CancellationToken ct)
    {
        await using var signals = stream.ReadAsync(ct).GetAsyncEnumerator(ct);
        while (true)
        {
            var next = signals.MoveNextAsync();
            if (!next.IsCompleted)
            {
                await response.BodyWriter.FlushAsync(ct);
            }

            if (!await next)
            {
                break;
            }

            response.BodyWriter.Write(signals.Current.Message.Span);
        }

        await response.BodyWriter.FlushAsync(ct);
    }
}
