using System.Runtime.CompilerServices;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Live.Documents;

/// <summary>
/// Tells the pages of one document that it changed: a named event, on which they fetch what they show. A missed one
/// is made up for by the next look at the database, so nothing has to be replayed.
/// </summary>
internal static class DocumentStream
{
    // How soon a page whose stream broke opens it again.
    private const int ReconnectMilliseconds = 1000;

    public static void MapDocumentStream(this WebApplication app) => app.MapGet("/documents/{id:guid}/stream", Open);

    private static IResult Open(
        Guid id, string? seen, ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, ConcurrentStreamLimiter limiter,
        IOptions<LiveOptions> options, HttpContext context)
    {
        if (!limiter.TryEnterPage(context))
        {
            return ConcurrentStreamLimiter.TooManyPages(context);
        }

        string? last = context.Request.Headers["Last-Event-ID"];
        return new SseResponse(ct => FollowAsync(id, last ?? seen, feed, contexts, options.Value.HeartbeatInterval, ct));
    }

    /// <summary>What a page shows of a document, as a word that differs after every change.</summary>
    public static async Task<string?> VersionAsync(this ReviewDb db, Guid id, CancellationToken ct) => await db.Documents
        .Where(document => document.Id == id)
        .Select(document =>
            document.Revision + "." + (db.DocumentPages.Any(pages => pages.DocumentId == id && pages.RenderedAt != null) ? "1" : "0"))
        .SingleOrDefaultAsync(ct);

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> FollowAsync(
        Guid id, string? seen, ChangeFeed feed, IDbContextFactory<ReviewDb> contexts, TimeSpan heartbeat,
        [EnumeratorCancellation] CancellationToken ct)
    {
        using var subscription = feed.Subscribe();
        await using var items = subscription.ReadAllAsync(ct).GetAsyncEnumerator(ct);
        var next = items.MoveNextAsync().AsTask();
        while (true)
        {
            var version = await ReadVersionAsync(id, contexts, ct);
            yield return version == seen
                ? SseMessage.Create("ping", null, "")
                : SseMessage.Create("changed", version, version ?? "", ReconnectMilliseconds);
            seen = version;

            var waited = Task.Delay(heartbeat, ct);
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
