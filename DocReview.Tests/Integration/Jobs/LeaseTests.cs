using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Jobs;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Who may write to a job.</summary>
public sealed class LeaseTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private static readonly Domain.Extraction.Reading Reading =
        new(new DocumentContent([], [], "text", 1), SampleReading.Plain());

    private readonly Desk desk = fixture.Desk;

    private JobRun Run => desk.Web.Services.GetRequiredService<JobRun>();

    [Fact]
    public async Task A_worker_that_was_overtaken_can_write_nothing()
    {
        var document = await desk.QueuedDocument();
        var frozen = await Claim(document);
        var overtaking = await Claim(document);

        await Assert.ThrowsAsync<LeaseLostException>(() => Run.CompleteAsync(frozen, Reading, [], default));
        await Run.CompleteAsync(overtaking, Reading, [], default);

        Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Completed);
    }

    [Fact]
    public async Task A_cancelled_job_takes_no_result()
    {
        var document = await desk.QueuedDocument();
        var lease = await Claim(document);
        using var cancelled = await desk.Cancel(document);

        await Assert.ThrowsAsync<LeaseLostException>(() => Run.CompleteAsync(lease, Reading, [], default));

        Assert.Equal(DocumentStatus.Cancelled, (await desk.Row(document)).CurrentStatus);
    }

    [Fact]
    public async Task Of_a_cancel_and_a_completion_at_once_exactly_one_wins()
    {
        var document = await desk.QueuedDocument();
        var lease = await Claim(document);

        var completion = Record.ExceptionAsync(() => Run.CompleteAsync(lease, Reading, [], default));
        using var cancel = await desk.Cancel(document);
        var lost = await completion is LeaseLostException;

        var status = (await desk.Row(document)).CurrentStatus;
        Assert.Equal(lost ? DocumentStatus.Cancelled : DocumentStatus.Completed, status);
        Assert.Equal(lost, cancel.IsSuccessStatusCode);
        Assert.Single(await desk.Events(document), e => JobStage.IsTerminal(e.Stage));
    }

    [Fact]
    public async Task The_fourth_start_after_three_crashes_fails_the_job_and_says_why()
    {
        var document = await desk.QueuedDocument();
        for (var crash = 0; crash < JobRun.MaxStarts; crash++)
        {
            await Claim(document);
        }

        Assert.IsType<ClaimResult.Nothing>(await Run.ClaimAsync(document.JobId, afterError: false, default));

        var row = await desk.Row(document);
        Assert.Equal((DocumentStatus.Failed, FailureReason.WorkerCrashed), (row.CurrentStatus, row.CurrentJob.FailureReason));
    }

    [Fact]
    public async Task Starts_after_errors_of_the_infrastructure_and_hand_backs_do_not_count_against_the_file()
    {
        var document = await desk.QueuedDocument();
        for (var round = 0; round < 5; round++)
        {
            var claim = Assert.IsType<ClaimResult.Claimed>(await Run.ClaimAsync(document.JobId, afterError: true, default));
            Assert.IsType<ClaimResult.Claimed>(await Run.ClaimAsync(document.JobId, afterError: true, default));
            await Assert.ThrowsAsync<LeaseLostException>(() => Run.FailAsync(claim.Lease, FailureReason.InternalError, "late", default));
        }

        await Run.ReleaseLeaseAsync(await Claim(document), default);

        Assert.Equal(0, (await desk.Row(document)).CurrentJob.StartCount);
    }

    private async Task<Lease> Claim(DeskDocument document) =>
        Assert.IsType<ClaimResult.Claimed>(await Run.ClaimAsync(document.JobId, afterError: false, default)).Lease;
}
