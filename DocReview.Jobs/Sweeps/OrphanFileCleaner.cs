using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Sweeps;

/// <summary>Removes stored originals that no document names: left by uploads that ended before their commit.</summary>
internal sealed class OrphanFileCleaner(IFileStore store, TimeProvider time, ILogger<OrphanFileCleaner> log) : ISweep
{
    // Longer than any upload may take.
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public TimeSpan Interval => TimeSpan.FromMinutes(10);

    public long LockKey => 0x646f6372_00000002;

    public async Task RunAsync(ReviewDb db, CancellationToken ct)
    {
        var old = store.ListAsync(StorageKeys.Originals, time.GetUtcNow() - Grace, ct);
        await foreach (var keys in old.Chunk(500).WithCancellation(ct))
        {
            var named = await db.Documents.Where(d => keys.Contains(d.StoredFilePath)).Select(d => d.StoredFilePath).ToListAsync(ct);
            foreach (var orphan in keys.Except(named))
            {
                log.LogInformation("Removing {StorageKey}: no document names it", orphan);
                await store.DeleteAsync(orphan, ct);
            }
        }
    }
}
