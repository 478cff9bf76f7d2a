using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Intake;
using DocReview.Jobs.Sweeps;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Jobs that are in no queue, files that no document names, and the ledger of counts.</summary>
public sealed class SweepTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_queued_job_that_is_in_no_queue_is_queued_again_within_a_minute()
    {
        var document = await desk.QueuedDocument();
        await Age(document, TimeSpan.FromMinutes(1));

        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
    }

    [Fact]
    public async Task A_running_job_that_nobody_runs_is_queued_again()
    {
        var document = await desk.ProcessingDocument();
        await Age(document, TimeSpan.FromMinutes(1));

        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
    }

    [Fact]
    public async Task A_running_job_whose_worker_never_said_a_word_is_queued_again()
    {
        var document = await desk.ProcessingDocument();
        await using (var db = desk.Database.Open())
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE jobs SET worker_id = {Guid.NewGuid()}, started_at = now() - interval '11 seconds' WHERE id = {document.JobId}");
        }

        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
    }

    [Fact]
    public async Task Stored_files_that_no_document_names_go_after_an_hour_and_others_stay()
    {
        var named = await desk.CompletedDocument();
        var store = desk.Web.Services.GetRequiredService<IFileStore>();
        var (old, young) = (StorageKeys.Original(Guid.NewGuid()), StorageKeys.Original(Guid.NewGuid()));
        await store.WriteAsync(old, new MemoryStream([1]), default);
        await store.WriteAsync(young, new MemoryStream([1]), default);
        var namedKey = (await desk.Row(named)).StoredFilePath;
        foreach (var key in new[] { old, namedKey })
        {
            File.SetLastWriteTimeUtc(Path.Combine(desk.Storage, key), DateTime.UtcNow.AddHours(-2));
        }

        await Sweep<OrphanFileCleaner>();

        Assert.Equal((false, true, true),
            (await store.ExistsAsync(old, default), await store.ExistsAsync(young, default), await store.ExistsAsync(namedKey, default)));
    }

    [Fact]
    public async Task Counts_per_status_stay_right_when_the_ledger_is_summed_up()
    {
        await desk.FailedDocument();
        await desk.FinalizedDocument();

        await Sweep<StatusCountCompactor>();
        await desk.CancelledDocument();

        await using var db = desk.Database.Open();
        var counted = await db.Documents.GroupBy(d => d.CurrentStatus).ToDictionaryAsync(group => group.Key, group => group.LongCount());
        var kept = await db.CountByStatusAsync(default);
        Assert.All(kept, pair => Assert.Equal(counted.GetValueOrDefault(pair.Key), pair.Value));
    }

    private async Task Sweep<TSweep>()
        where TSweep : class, ISweep
    {
        await using var db = desk.Database.Open();
        await desk.Worker!.Services.GetRequiredService<TSweep>().RunAsync(db, default);
    }

    private async Task Age(DeskDocument document, TimeSpan by)
    {
        await using var db = desk.Database.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE jobs SET created_at = created_at - {by} WHERE id = {document.JobId}");
        await db.Database.ExecuteSqlAsync($"UPDATE job_events SET at = at - {by} WHERE document_id = {document.Id}");
    }
}
