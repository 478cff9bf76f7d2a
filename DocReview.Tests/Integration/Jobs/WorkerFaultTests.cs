using DocReview.Domain.Documents;
using DocReview.Domain.Jobs;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore.Storage;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Workers that die, freeze and leave: nothing is lost, nothing is done twice.</summary>
[Trait("Kind", "Fault")]
public sealed class WorkerFaultTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_killed_worker_takes_its_readers_along_and_the_next_one_reads_its_document_once()
    {
        var first = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(first);
        var readers = ChildProcesses.Of(first.Id);

        await first.Kill();
        await Eventually.Holds(() => Task.FromResult(!readers.Any(ChildProcesses.Lives)), "its readers are gone");
        await using var second = WorkerProcess.Start(desk);

        await HasOneResult(document);
    }

    [Fact]
    public async Task A_worker_that_was_frozen_and_overtaken_writes_nothing_when_it_wakes()
    {
        await using var first = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(first);

        first.Freeze();
        await using var second = WorkerProcess.Start(desk);
        await HasOneResult(document);
        first.Resume();

        // It wakes to its readers, ends them and finds the lease gone.
        await Eventually.Holds(() => Task.FromResult(ChildProcesses.Of(first.Id).Count == 0), "the frozen worker has put its work down");
        await HasOneResult(document);
    }

    [Fact]
    public async Task What_a_killed_worker_read_is_read_again_within_seconds_though_many_wait()
    {
        var first = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(first);
        await first.Kill();
        var killed = DateTimeOffset.UtcNow;
        var others = await UploadMany(60);
        await using var second = WorkerProcess.Start(desk, ("Worker__Concurrency", "1"));

        await HasOneResult(document);
        foreach (var other in others)
        {
            await HasOneResult(other);
        }

        var again = (await desk.Events(document)).Last(e => e.Stage == JobStage.Started).At;
        Assert.InRange(again - killed, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_was_held_before_goes_ahead_of_what_waits()
    {
        var waiting = await UploadMany(5);
        var rescued = await desk.ProcessingDocument();
        await using (var db = desk.Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await desk.Web.Services.GetRequiredService<IJobQueue>()
                .EnqueueAgainAsync(transaction.GetDbTransaction(), rescued.JobId, default);
            await transaction.CommitAsync();
        }

        await using var worker = WorkerProcess.Start(desk, ("Worker__Concurrency", "1"));

        await HasOneResult(rescued);
        var ended = (await desk.Events(rescued))[^1].At;
        foreach (var other in waiting)
        {
            await HasOneResult(other);
            Assert.True(ended <= (await desk.Events(other)).Single(e => e.Stage == JobStage.Started).At);
        }
    }

    [Fact]
    public async Task A_job_that_a_living_worker_reads_is_not_taken_by_another()
    {
        await using var worker = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(worker);

        var claim = await desk.Web.Services.GetRequiredService<JobRun>().ClaimAsync(document.JobId, afterError: false, default);

        Assert.IsType<ClaimResult.Nothing>(claim);
        await HasOneResult(document);
        Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Started);
    }

    [Fact]
    public async Task A_worker_told_to_end_hands_its_document_back_uncounted()
    {
        var first = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(first);

        Assert.Equal(0, await first.Terminate());

        Assert.Equal(0, (await desk.Row(document)).CurrentJob.StartCount);
        await using var second = WorkerProcess.Start(desk);
        await HasOneResult(document);
    }

    [Fact]
    public async Task What_a_worker_hands_back_is_queued_in_the_same_moment()
    {
        var first = WorkerProcess.Start(desk);
        var document = await UploadAndWaitForReaders(first);

        await first.Terminate();

        await using var db = desk.Database.Open();
        Assert.Contains(document.JobId, await db.QueuedJobsAsync());
        await desk.Cancel(document);
    }

    [Fact]
    public async Task Two_workers_read_every_document_once()
    {
        await using var first = WorkerProcess.Start(desk);
        await using var second = WorkerProcess.Start(desk);

        var documents = new List<DeskDocument>();
        for (var number = 0; number < 30; number++)
        {
            documents.Add(await desk.Upload(SamplePdf.Invoice($"TWO-{number}")));
        }

        foreach (var document in documents)
        {
            await HasOneResult(document);
            Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Started);
        }
    }

    private async Task<List<DeskDocument>> UploadMany(int count)
    {
        var documents = new List<DeskDocument>();
        for (var number = 0; number < count; number++)
        {
            documents.Add(await desk.Upload(SamplePdf.Invoice($"MANY-{Guid.NewGuid():N}")));
        }

        return documents;
    }

    private async Task<DeskDocument> UploadAndWaitForReaders(WorkerProcess worker)
    {
        var document = await desk.Upload(SlowScan.Pages(2, seed: Random.Shared.Next()), "slow.pdf");
        await Eventually.Holds(
            async () => (await desk.Row(document)).CurrentStatus == DocumentStatus.Processing && ChildProcesses.Of(worker.Id).Count > 0,
            "a reader of the document runs");
        return document;
    }

    private async Task HasOneResult(DeskDocument document)
    {
        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
        var events = await desk.Events(document);
        Assert.Single(events, e => e.Stage == JobStage.Completed);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Seq));
    }
}
