using System.Globalization;
using System.Runtime.CompilerServices;
using DocReview.Web.Pages.Documents;

namespace DocReview.Web.Live.Dashboard;

/// <summary>What a dashboard follows, as its page says it.</summary>
/// <param name="Ids">The rows shown, each 32 hex digits, joined by points.</param>
/// <param name="Seen">State of the rows in the page, see <see cref="RowSetVersion"/>.</param>
/// <param name="Since">Documents uploaded later are news; ISO 8601. Missing where the page does not show the newest.</param>
internal sealed record DashboardStreamQuery(string? Ids, string? Seen, string? Since)
{
    private const int MaxRows = 200;

    public static ValueTask<DashboardStreamQuery?> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult<DashboardStreamQuery?>(new(query["ids"], query["seen"], query["since"]));
    }

    /// <summary>Null where they are none of ours.</summary>
    public IReadOnlyCollection<Guid>? Documents()
    {
        var parts = string.IsNullOrEmpty(Ids) ? [] : Ids.Split('.', MaxRows + 1);
        var ids = parts.Select(part => Guid.TryParseExact(part, "N", out var id) ? id : Guid.Empty).Distinct().ToList();
        return parts.Length > MaxRows || ids.Contains(Guid.Empty) ? null : ids;
    }

    public DateTimeOffset? NewSince() =>
        DateTimeOffset.TryParse(
            Since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}

/// <summary>The dashboard's stream, and the same rows once for pages whose stream is down.</summary>
internal static class DashboardStreamEndpoint
{
    // How soon a page whose stream broke opens it again.
    private const int ReconnectMilliseconds = 1000;

    public static void MapDashboardStream(this WebApplication app)
    {
        app.MapGet("/live/documents", StreamAsync);
        app.MapGet("/live/documents/rows", RowsAsync);
    }

    private static async Task<IResult> RowsAsync(DashboardStreamQuery query, RowMessages rows, CancellationToken ct) =>
        query.Documents() is { } ids
            ? TypedResults.Text(string.Concat((await rows.ReadAsync(ids, ct)).Select(part => part.Html)), "text/html")
            : TypedResults.BadRequest();

    private static async Task<IResult> StreamAsync(
        DashboardStreamQuery query, HttpContext context, DashboardHub hub, RowMessages rows, ConcurrentStreamLimiter limiter)
    {
        if (query.Documents() is not { } ids)
        {
            return TypedResults.BadRequest();
        }

        if (!limiter.TryEnterPage(context))
        {
            return ConcurrentStreamLimiter.TooManyPages(context);
        }

        // First the subscription, then the state: what happens in between is sent twice rather than not at all.
        var subscription = hub.Open(ids, query.NewSince());
        context.Response.RegisterForDispose(subscription);
        var known = !context.Request.Headers.ContainsKey("Last-Event-ID")
            && await rows.AreUnchangedAsync(ids, query.Seen ?? "", context.RequestAborted);
        return new SseResponse(ct => ReadAsync(subscription, !known, hub, rows, ct));
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        DashboardSubscription subscription, bool withRows, DashboardHub hub, RowMessages rows,
        [EnumeratorCancellation] CancellationToken ct)
    {
        yield return DashboardMessage.Ready(ReconnectMilliseconds);
        if (withRows)
        {
            foreach (var (_, html) in await rows.ReadAsync(subscription.Documents, ct))
            {
                yield return DashboardMessage.Part(html);
            }
        }

        while (await subscription.Messages.WaitToReadAsync(ct))
        {
            while (subscription.Messages.TryRead(out var message))
            {
                yield return message;
            }

            if (subscription.FellBehind())
            {
                foreach (var (_, html) in await rows.ReadAsync(subscription.Documents, ct))
                {
                    yield return DashboardMessage.Part(html);
                }

                hub.SendSnapshot(subscription);
            }
        }
    }
}
