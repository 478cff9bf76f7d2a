using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Hosting;

/// <summary>Does at the start what the first document would wait for: the words and weights, the queries' model, the connections.</summary>
internal sealed class WorkerWarmup(
    IInvoiceEngine engine, IDbContextFactory<ReviewDb> contexts, RedisLink redis, ILogger<WorkerWarmup> log) : BackgroundService
{
    private static readonly string[] Words = ["Invoice", "No.", "2025-1001", "Date", "3", "May", "2025", "Total", "EUR", "119.00"];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => WarmAsync(stoppingToken), stoppingToken);

    private async Task WarmAsync(CancellationToken ct)
    {
        redis.Warm();
        engine.Read([new Page(1, 595, 842, [.. Words.Select(WordAt)])]);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Documents.Include(document => document.Jobs).Include(document => document.Result).AsNoTracking().FirstOrDefaultAsync(ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The first document waits instead.
            log.LogWarning("Not warmed up: {Reason}", error.Message);
        }
    }

    private static Word WordAt(string text, int index)
    {
        var left = 50 + (45 * index);
        return new(text, new Box(left, 50, left + 40, 62), WordOrigin.TextLayer, 1, 0, 0);
    }
}
