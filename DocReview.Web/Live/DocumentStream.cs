using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live;

/// <summary>
/// Tells the pages of one document that it changed: a named event, on which they fetch what they show. A missed one
/// is made up for by the next look at the database, so nothing has to be replayed.
/// </summary>
internal static class DocumentStream
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(15);

    public static void MapDocumentStream(this WebApplication app) =>
        app.MapGet("/documents/{id:guid}/stream", (
            Guid id, string? seen, ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, StreamSlots slots, HttpContext context, CancellationToken ct) =>
        {
            if (slots.Take(context.Connection.RemoteIpAddress?.ToString() ?? "") is not { } slot)
            {
                context.Response.Headers.RetryAfter = "15";
                return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
            }

            context.Response.RegisterForDispose(slot);
            context.Response.Headers.CacheControl = "no-store";
            string? last = context.Request.Headers["Last-Event-ID"];
            return (IResult)TypedResults.ServerSentEvents(FollowAsync(id, last ?? seen, feed, contexts, ct));
        });

    /// <summary>What a page shows of a document, as a word that differs after every change.</summary>
    public static async Task<string?> VersionAsync(this ReviewDb db, Guid id, CancellationToken ct) => await db.Documents
        .Where(document => document.Id == id)
        .Select(document => document.Revision + "." + (db.DocumentPages.Any(pages => pages.DocumentId == id && pages.RenderedAt != null) ? "1" : "0"))
        .SingleOrDefaultAsync(ct);

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        Guid id, string? seen, ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, [EnumeratorCancellation] CancellationToken ct)
    {
        using var subscription = feed.Subscribe();
        await using var items = subscription.ReadAllAsync(ct).GetAsyncEnumerator(ct);
        var next = items.MoveNextAsync().AsTask();
        while (true)
        {
            var version = await ReadVersionAsync(id, contexts, ct);
            yield return version == seen
                ? new SseItem<string>("", "ping")
                : new SseItem<string>(version ?? "", "changed") { EventId = version, ReconnectionInterval = TimeSpan.FromSeconds(1) };
            seen = version;

            var waited = Task.Delay(Ping, ct);
            while (await Task.WhenAny(next, waited) == next)
            {
                if (!await next)
                {
                    yield break;
                }

                var item = items.Current;
                next = items.MoveNextAsync().AsTask();
                if (item.Change is null || item.Change.DocumentId == id)
                {
                    break;
                }
            }
        }
    }

    private static async Task<string?> ReadVersionAsync(Guid id, IDbContextFactory<ReviewDb> contexts, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.VersionAsync(id, ct);
    }
}
