using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Hosting;

/// <summary>Does at the start what the first document would wait for: the processes that read, the queries' model, the
/// connections.</summary>
internal sealed class WorkerWarmup(
    IReaderWarmUp readers, IDbContextFactory<ReviewDb> contexts, RedisLink redis, ILogger<WorkerWarmup> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => WarmAsync(stoppingToken), stoppingToken);

    private async Task WarmAsync(CancellationToken ct)
    {
        redis.Warm();
        var reading = readers.WarmUpAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await db.Documents.Include(document => document.Jobs).Include(document => document.Result).AsNoTracking()
                .FirstOrDefaultAsync(ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The first document waits instead.
            log.LogWarning("Not warmed up: {Reason}", error.Message);
        }

        await reading;
    }
}
