using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Documents that take longer than anything that looks at running jobs now and then.</summary>
[Trait("Kind", "Fault")]
public sealed class LongJobTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    // Once a minute Hangfire looks whether a job still runs.
    private static readonly TimeSpan LongerThanAnyLook = TimeSpan.FromSeconds(65);

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_document_that_takes_over_a_minute_is_started_once()
    {
        await using var worker = WorkerProcess.Start(desk, ("Readers__ProcessSeconds", "120"));
        var document = await desk.Upload(SlowScan.Pages(1, seed: 60), "slow.pdf");
        await Eventually.Holds(
            () => Task.FromResult(ChildProcesses.Confined(worker.Id, ConfinedRole.Recognition).Count > 0), "its page is being read");
        var recognition = ChildProcesses.Confined(worker.Id, ConfinedRole.Recognition)[0];

        Signals.Send("STOP", recognition);
        await Task.Delay(LongerThanAnyLook);
        Signals.Send("CONT", recognition);

        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
        Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Started);
    }
}
