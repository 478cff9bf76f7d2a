using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>kill -9 of the processes that parse and extract, below a worker that lives on.</summary>
[Trait("Kind", "Fault")]
public sealed class ConfinedKillTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const int Documents = 20;

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Documents_whose_processes_are_killed_are_read_all_the_same_and_once_each()
    {
        await using var worker = WorkerProcess.Start(desk);
        await desk.Settled(await desk.Upload(SamplePdf.Invoice("KILL-FIRST")));
        var documents = new List<DeskDocument>();
        for (var number = 0; number < Documents; number++)
        {
            documents.Add(await desk.Upload(SamplePdf.Invoice($"KILL-{number}")));
            if (number == Documents / 2)
            {
                KillAll(ChildProcesses.Confined(worker.Id));
            }
        }

        foreach (var document in documents)
        {
            await desk.Settled(document);
            Assert.Equal(DocumentStatus.Completed, (await desk.Row(document)).CurrentStatus);
            Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Completed);
        }
    }

    [Fact]
    public async Task A_worker_that_is_killed_takes_its_confined_processes_along()
    {
        var worker = WorkerProcess.Start(desk);
        await desk.Settled(await desk.Upload(SamplePdf.Invoice("KILL-WORKER")));
        var confined = ChildProcesses.Confined(worker.Id);

        await worker.Kill();

        Assert.NotEmpty(confined);
        await Eventually.Holds(() => Task.FromResult(!confined.Any(ChildProcesses.Lives)), "the confined processes are gone");
        await worker.DisposeAsync();
    }

    private static void KillAll(IReadOnlyList<int> processes)
    {
        Assert.NotEmpty(processes);
        foreach (var process in processes)
        {
            Signals.Send("KILL", process);
        }
    }
}
