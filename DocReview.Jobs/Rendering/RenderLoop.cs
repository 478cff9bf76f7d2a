using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Jobs.Processing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DocReview.Jobs.Rendering;

/// <summary>
/// Makes page images while no document waits to be read, as they cost ten times what reading costs; those that somebody
/// looks for, at once. What is to be done stands in the rows themselves, so nothing has to be queued and nothing is lost; a
/// row is locked while its images are made, so that workers share the work.
/// </summary>
internal sealed class RenderLoop(
    IDbContextFactory<ReviewDb> contexts, PageImages images, PageImageRequests asked, IChangePublisher publisher,
    IOptions<WorkerOptions> options, TimeProvider time, ILogger<RenderLoop> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // A file that storage does not give now must not keep the others waiting.
    private static readonly TimeSpan Postponement = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [AskedAsync(stoppingToken), .. Enumerable.Range(0, options.Value.RenderConcurrency).Select(_ => LoopAsync(stoppingToken))]);

    private async Task AskedAsync(CancellationToken ct)
    {
        await foreach (var id in asked.TakeAsync(ct))
        {
            await UnlessAwayAsync(() => RenderOneAsync(db => db.LockUnrenderedAsync(id, ct), ct));
        }
    }

    private async Task LoopAsync(CancellationToken ct)
    {
        var postponed = new Dictionary<Guid, DateTimeOffset>();
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await UnlessAwayAsync(async () =>
            {
                while (await RenderNextAsync(postponed, ct))
                {
                    // Without a pause.
                }
            });
        }
    }

    private async Task UnlessAwayAsync(Func<Task> render)
    {
        try
        {
            await render();
        }
        catch (Exception error) when (TransientErrors.IsTransient(error))
        {
            log.LogWarning("Page images have to wait: {Reason}", error.Message);
        }
    }

    private async Task<bool> RenderNextAsync(Dictionary<Guid, DateTimeOffset> postponed, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        Guid[] skipped = [.. postponed.Where(one => one.Value > now).Select(one => one.Key)];
        Guid? taken = null;
        try
        {
            return await RenderOneAsync(
                async db =>
                {
                    var pages = await db.LockUnrenderedAsync(skipped, ct);
                    taken = pages?.DocumentId;
                    return pages;
                },
                ct);
        }
        catch (Exception error) when (taken is { } failed && TransientErrors.IsTransient(error))
        {
            postponed[failed] = now + Postponement;
            throw;
        }
    }

    private async Task<bool> RenderOneAsync(Func<ReviewDb, Task<DocumentPages?>> take, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await take(db) is not { } pages)
        {
            return false;
        }

        await db.AllowDrawingAsync(ct);
        var document = await db.Documents.AsNoTracking().SingleAsync(d => d.Id == pages.DocumentId, ct);
        await DrawAsync(document, pages, ct);
        pages.Rendered(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await publisher.PublishAsync(document);
        return true;
    }

    // A page that cannot be drawn for a defect of ours is shown as text, and not tried for ever.
    private async Task DrawAsync(Document document, DocumentPages pages, CancellationToken ct)
    {
        try
        {
            await images.RenderAsync(document, pages.Pages, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException && !TransientErrors.IsTransient(error))
        {
            log.LogError(error, "No page images of {DocumentId}: a defect of the software", document.Id);
        }
    }
}
