using DocReview.Domain.Data;

namespace DocReview.Jobs.Sweeps;

/// <summary>Sums up the ledger of counts per status, so that reading it stays cheap.</summary>
internal sealed class StatusCountCompactor : ISweep
{
    public TimeSpan Interval => TimeSpan.FromSeconds(20);

    public long LockKey => 0x646f6372_00000001;

    public Task RunAsync(ReviewDb db, CancellationToken ct) => db.CompactStatusCountsAsync(ct);
}
