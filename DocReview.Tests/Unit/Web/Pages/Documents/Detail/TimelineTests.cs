using DocReview.Domain.Documents;
using DocReview.Web.Pages.Documents.Detail;

namespace DocReview.Tests.Unit.Web.Pages.Documents.Detail;

public sealed class TimelineTests
{
    private static readonly Guid Document = Guid.NewGuid();
    private static readonly Guid Job = Guid.NewGuid();
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_step_took_until_the_next_began()
    {
        var steps = Assert.Single(
            Timeline.Of([Event(1, 0, JobStage.Queued, 0), Event(2, 0, JobStage.Started, 250), Event(3, 0, JobStage.Failed, 400)])).Steps;
        Assert.Equal([TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(150), null], steps.Select(step => step.Took));
    }

    [Fact]
    public void Progress_within_a_stage_is_one_step_with_the_newest_words()
    {
        var steps = Assert.Single(
            Timeline.Of([Event(1, 0, JobStage.ParsingStarted, 0, "page 1"), Event(2, 0, JobStage.ParsingStarted, 10, "page 2")])).Steps;
        Assert.Equal("page 2", Assert.Single(steps).Message);
    }

    [Fact]
    public void Attempts_stand_apart_the_newest_first_and_only_an_ended_one_has_a_length()
    {
        var attempts =
            Timeline.Of([Event(1, 0, JobStage.Queued, 0), Event(2, 0, JobStage.Cancelled, 900), Event(3, 1, JobStage.Queued, 5000)]);
        Assert.Equal([2, 1], attempts.Select(attempt => attempt.Number));
        Assert.Equal([null, TimeSpan.FromMilliseconds(900)], attempts.Select(attempt => attempt.Took));
    }

    private static JobEvent Event(int seq, int attempt, string stage, int milliseconds, string? message = null) =>
        new(Document, seq, Job, attempt, stage, 0, message, Start.AddMilliseconds(milliseconds));
}
