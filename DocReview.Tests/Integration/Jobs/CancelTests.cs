using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Stopping what waits and what runs.</summary>
[Trait("Kind", "Fault")]
public sealed class CancelTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Cancelling_a_running_job_ends_its_child_processes()
    {
        await using var worker = WorkerProcess.Start(desk);
        var document = await desk.Upload(SlowScan.Pages(20), "slow.pdf");
        await Eventually.Holds(() => Task.FromResult(ChildProcesses.Of(worker.Id).Count > 0), "a reader runs");

        using var answer = await desk.Cancel(document);

        Assert.True(answer.IsSuccessStatusCode);
        await Eventually.Holds(() => Task.FromResult(ChildProcesses.Of(worker.Id).Count == 0), "the readers have ended");
        Assert.Equal(DocumentStatus.Cancelled, (await desk.Row(document)).CurrentStatus);
        Assert.Equal(JobStage.Cancelled, (await desk.Events(document))[^1].Stage);
    }

    [Fact]
    public async Task A_job_cancelled_while_it_waits_is_never_started()
    {
        var cancelled = await desk.Upload(SamplePdf.Invoice("CANCEL-1"));
        using var answer = await desk.Cancel(cancelled);
        await using var worker = WorkerProcess.Start(desk);

        // The worker takes them in order: once the later one is read, the earlier one has had its turn.
        await desk.Settled(await desk.Upload(SamplePdf.Invoice("CANCEL-2")));

        Assert.DoesNotContain(await desk.Events(cancelled), e => e.Stage == JobStage.Started);
        Assert.Equal(DocumentStatus.Cancelled, (await desk.Row(cancelled)).CurrentStatus);
    }
}
