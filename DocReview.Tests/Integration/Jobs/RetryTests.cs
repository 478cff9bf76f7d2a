using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Trying again.</summary>
public sealed class RetryTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_retry_pressed_twice_runs_once()
    {
        var document = await desk.FailedDocument(FailureReason.StorageUnavailable);

        var answers = await Task.WhenAll(desk.Retry(document), desk.Retry(document));
        var settled = await desk.Settled(document);

        Assert.Equal([200, 409], answers.Select(answer => (int)answer.StatusCode).Order());
        Assert.Equal(1, await desk.RunsAfterRetry(document));
        Assert.Equal(DocumentStatus.Completed, settled.CurrentStatus);
        Assert.Equal(1, settled.CurrentJob.RetryCount);
    }

    [Fact]
    public async Task A_retry_keeps_the_events_of_earlier_attempts()
    {
        var document = await desk.FailedDocument();
        var before = await desk.Events(document);

        using var answer = await desk.Retry(document);
        await desk.Settled(document);

        var after = await desk.Events(document);
        Assert.Equal(before, after.Take(before.Count));
        Assert.Equal([0, 1], after.Select(e => e.Attempt).Distinct());
    }

    [Fact]
    public async Task A_cancelled_document_can_be_read_after_all()
    {
        var document = await desk.CancelledDocument();

        using var answer = await desk.Retry(document);

        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
    }
}
