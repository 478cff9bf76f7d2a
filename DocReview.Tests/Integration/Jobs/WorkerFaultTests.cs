using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Workers that die, freeze and leave: nothing is lost, nothing is done twice.</summary>
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

        await first.Freeze();
        await using var second = WorkerProcess.Start(desk);
        await HasOneResult(document);
        await first.Resume();

        // It wakes to its readers, ends them and finds the lease gone.
        await Eventually.Holds(() => Task.FromResult(ChildProcesses.Of(first.Id).Count == 0), "the frozen worker has put its work down");
        await HasOneResult(document);
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
        var triggers = await db.Database.SqlQuery<string>($"""SELECT trigger_name AS "Value" FROM qrtz_triggers""").ToListAsync();
        Assert.Contains((await desk.Row(document)).CurrentJob.TriggerName, triggers);
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
