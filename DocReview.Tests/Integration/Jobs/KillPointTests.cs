using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>
/// A worker killed (kill -9) or frozen at each point of a job's life: one result each time. Locks of PostgreSQL hold it at
/// the point, so no part of the product knows of the test.
/// </summary>
[Trait("Kind", "Fault")]
public sealed class KillPointTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const string CommitGate = "SELECT pg_advisory_xact_lock(4711)";

    private const string GateAtCommit = $"""
        CREATE OR REPLACE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM * FROM ({CommitGate}) gate; RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER wait_at_commit AFTER INSERT OR UPDATE ON results
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_at_commit();
        """;

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Before_the_claim()
    {
        var document = await desk.Upload(SamplePdf.Invoice("KILL-1"));
        await using (var held = await Hold($"SELECT 1 FROM documents WHERE id = '{document.Id}' FOR UPDATE"))
        {
            await KillOnceItWaits();
        }

        await IsReadOnceByAnother(document);
    }

    [Fact]
    public async Task Before_the_result()
    {
        var document = await desk.Upload(SamplePdf.Invoice("KILL-2"));
        await using (var held = await Hold("LOCK TABLE results IN EXCLUSIVE MODE"))
        {
            await KillOnceItWaits();
        }

        await IsReadOnceByAnother(document);
    }

    [Fact]
    public async Task Before_the_commit()
    {
        await using var db = desk.Database.Open();
        await db.Database.ExecuteSqlRawAsync(GateAtCommit);
        var document = await desk.Upload(SamplePdf.Invoice("KILL-3"));
        await using (var held = await Hold(CommitGate))
        {
            await KillOnceItWaits();
        }

        await db.Database.ExecuteSqlRawAsync("DROP FUNCTION wait_at_commit CASCADE");
        await IsReadOnceByAnother(document);
    }

    [Fact]
    public async Task After_the_commit_and_before_the_queue_knows()
    {
        var document = await desk.Upload(SamplePdf.Invoice("KILL-4"));
        var results = await Hold("LOCK TABLE results IN EXCLUSIVE MODE");
        var worker = WorkerProcess.Start(desk);
        await SomebodyWaits();
        await using (var queue = await Hold("LOCK TABLE hangfire.state IN EXCLUSIVE MODE"))
        {
            await results.DisposeAsync();
            await desk.Settled(document);
            await worker.Kill();
        }

        await IsReadOnceByAnother(document);
    }

    [Fact]
    public async Task Frozen_in_the_middle_of_the_last_transaction_it_lets_go_and_writes_nothing_when_it_wakes()
    {
        var document = await desk.Upload(SamplePdf.Invoice("FREEZE-1"));
        await using var frozen = WorkerProcess.Start(desk);
        await using (var held = await Hold("LOCK TABLE results IN EXCLUSIVE MODE"))
        {
            await SomebodyWaits();
            frozen.Freeze();
        }

        await IsReadOnceByAnother(document);
        frozen.Resume();
        await IsReadOnceByAnother(document);
    }

    private async Task KillOnceItWaits()
    {
        var worker = WorkerProcess.Start(desk);
        await SomebodyWaits();
        await worker.Kill();
    }

    private async Task<HeldLock> Hold(string sql) => await HeldLock.TakeAsync(desk.Database, sql);

    private Task SomebodyWaits() => Eventually.Holds(
        async () =>
        {
            await using var db = desk.Database.Open();
            return await db.Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """).SingleAsync() > 0;
        },
        "the worker waits for the lock");

    private async Task IsReadOnceByAnother(DeskDocument document)
    {
        await using var second = WorkerProcess.Start(desk);
        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
        await NothingIsQueued();

        var events = await desk.Events(document);
        Assert.Single(events, e => e.Stage == JobStage.Completed);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Seq));
        await using var db = desk.Database.Open();
        Assert.Equal(1, await db.Results.CountAsync(result => result.DocumentId == document.Id));
    }

    // What the dead worker held in the queue has been looked at, too, and has changed nothing.
    private Task NothingIsQueued() => Eventually.Holds(
        async () =>
        {
            await using var db = desk.Database.Open();
            return (await db.QueuedJobsAsync()).Count == 0;
        },
        "the queue is empty");
}
