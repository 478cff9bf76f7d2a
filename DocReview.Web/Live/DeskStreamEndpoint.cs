using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace DocReview.Web.Live;

/// <summary>What a dashboard follows, as its page says it.</summary>
/// <param name="Ids">The rows shown, each 32 hex digits, joined by points.</param>
/// <param name="Seen">State of the rows in the page, see <see cref="RowsSeen"/>.</param>
/// <param name="Since">Documents uploaded later are news; ISO 8601. Missing where the page does not show the newest.</param>
internal sealed record DeskStreamQuery(string? Ids, string? Seen, string? Since)
{
    private const int MaxRows = 200;

    public static ValueTask<DeskStreamQuery?> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult<DeskStreamQuery?>(new(query["ids"], query["seen"], query["since"]));
    }

    /// <summary>Null where they are none of ours.</summary>
    public IReadOnlyCollection<Guid>? Documents()
    {
        var parts = string.IsNullOrEmpty(Ids) ? [] : Ids.Split('.', MaxRows + 1);
        var ids = parts.Select(part => Guid.TryParseExact(part, "N", out var id) ? id : Guid.Empty).Distinct().ToList();
        return parts.Length > MaxRows || ids.Contains(Guid.Empty) ? null : ids;
    }

    public DateTimeOffset? NewSince() =>
        DateTimeOffset.TryParse(Since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}

/// <summary>The dashboard's stream, and the same rows once for pages whose stream is down.</summary>
internal static class DeskStreamEndpoint
{
    private const int RetryMilliseconds = 1000;

    public static void MapDeskStream(this WebApplication app)
    {
        app.MapGet("/live/documents", StreamAsync);
        app.MapGet("/live/documents/rows", RowsAsync);
    }

    private static async Task<IResult> RowsAsync(DeskStreamQuery query, RowMessages rows, CancellationToken ct) =>
        query.Documents() is { } ids
            ? TypedResults.Text(string.Concat((await rows.ReadAsync(ids, ct)).Select(part => part.Html)), "text/html")
            : TypedResults.BadRequest();

    private static async Task<IResult> StreamAsync(
        DeskStreamQuery query, HttpContext context, DeskHub hub, RowMessages rows, StreamSlots slots)
    {
        if (query.Documents() is not { } ids)
        {
            return TypedResults.BadRequest();
        }

        using var slot = slots.Take(context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (slot is null)
        {
            context.Response.Headers.RetryAfter = "15";
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        // First the subscription, then the state: what happens in between is sent twice rather than not at all.
        using var stream = hub.Open(ids, query.NewSince());
        var known = !context.Request.Headers.ContainsKey("Last-Event-ID")
            && await rows.AreUnchangedAsync(ids, query.Seen ?? "", context.RequestAborted);
        await SendAsync(context, stream, known ? [] : await rows.ReadAsync(ids, context.RequestAborted), hub, rows);
        return TypedResults.Empty;
    }

    private static async Task SendAsync(
        HttpContext context, DeskStream stream, IReadOnlyList<(Guid Id, string Html)> state, DeskHub hub, RowMessages rows)
    {
        var (body, ct) = (context.Response.Body, context.RequestAborted);
        Announce(context);
        try
        {
            await body.WriteAsync(LiveMessage.Ready(RetryMilliseconds), ct);
            await SendStateAsync(body, state, ct);
            while (await stream.Messages.WaitToReadAsync(ct))
            {
                while (stream.Messages.TryRead(out var message))
                {
                    await body.WriteAsync(message, ct);
                }

                if (stream.FellBehind())
                {
                    await SendStateAsync(body, await rows.ReadAsync(stream.Documents, ct), ct);
                    hub.Greet(stream);
                }

                await body.FlushAsync(ct);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The page was left.
        }
    }

    private static async Task SendStateAsync(Stream body, IReadOnlyList<(Guid Id, string Html)> state, CancellationToken ct)
    {
        foreach (var (_, html) in state)
        {
            await body.WriteAsync(LiveMessage.Part(html), ct);
        }

        await body.FlushAsync(ct);
    }

    private static void Announce(HttpContext context)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store, no-transform";
        context.Response.Headers["X-Accel-Buffering"] = "no";
    }
}
