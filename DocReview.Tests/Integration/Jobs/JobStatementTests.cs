using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>
/// A worker's statements and the entity's methods are one rule: from every status they leave the same rows, number the same
/// events and publish the same change.
/// </summary>
public sealed class JobStatementTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private static readonly StageStep[] Before =
    [
        JobRig.Step(JobStage.ParsingCompleted, 60, "1 page"),
        JobRig.Step(JobStage.ExtractionStarted, 65),
    ];

    private readonly JobRig rig = new(fixture.Desk);

    public static TheoryData<DocumentStatus> Statuses => new(Enum.GetValues<DocumentStatus>());

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task A_claim(DocumentStatus status) => DoesTheSame(
        status, status.IsActive(), document => Claim(document, afterError: false), (document, _) => Start(document, afterError: false));

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task A_claim_after_an_error_of_the_infrastructure(DocumentStatus status) => DoesTheSame(
        status, status.IsActive(), document => Claim(document, afterError: true), (document, _) => Start(document, afterError: true));

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task Progress(DocumentStatus status) => DoesTheSame(
        status,
        status == DocumentStatus.Processing,
        document => rig.Run.ProgressAsync(JobRig.LeaseOf(document), Before, default),
        (document, _) => Record(document));

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task An_end_with_a_result(DocumentStatus status) => DoesTheSame(
        status, status.CanTransitionTo(DocumentStatus.Completed), Complete, (document, db) =>
        {
            db.DocumentPages.Add(new DocumentPages(document.Id, JobRig.Reading().Content.Pages));
            var result = new Result(document.Id, JobRig.Reading().Content.RawText, JobRig.Reading().Invoice, JobRig.Now);
            Take(document, db.Results.Add(result).Entity);
        });

    [Fact]
    public Task An_end_with_a_result_where_an_earlier_attempt_left_one() => DoesTheSame(
        DocumentStatus.Processing,
        written: true,
        Complete,
        (document, db) =>
        {
            db.DocumentPages.Single(pages => pages.DocumentId == document.Id).ReplaceReading(JobRig.Reading().Content.Pages);
            var result = db.Results.Single(result => result.DocumentId == document.Id);
            result.ReplaceReading(JobRig.Reading().Content.RawText, JobRig.Reading().Invoice, JobRig.Now);
            Take(document, result);
        },
        (document, db) =>
        {
            var pages = new DocumentPages(document.Id, JobRig.Reading("earlier").Content.Pages);
            pages.Rendered(JobRig.Now);
            db.DocumentPages.Add(pages);
            var result = new Result(document.Id, "earlier", SampleReading.Plain(), JobRig.Now.AddDays(-1));
            result.Correct(result.Current, JobRig.Now.AddDays(-1));
            db.Results.Add(result);
        });

    [Theory]
    [MemberData(nameof(Statuses))]
    public Task An_end_without_a_result(DocumentStatus status) => DoesTheSame(
        status,
        status.CanTransitionTo(DocumentStatus.Failed),
        document => rig.Run.FailAsync(JobRig.LeaseOf(document), FailureReason.NeedsPassword, "It needs a password.", default),
        (document, _) => document.Fail(FailureReason.NeedsPassword, "It needs a password.", JobRig.Now));

    private async Task DoesTheSame(
        DocumentStatus status, bool written, Func<Document, Task> byStatement, Action<Document, ReviewDb> byEntity,
        Action<Document, ReviewDb>? arrange = null)
    {
        var (one, other) = (await rig.Document(status, arrange), await rig.Document(status, arrange));
        var untouched = await rig.Rows(one);

        var error = await Xunit.Record.ExceptionAsync(() => byStatement(one));
        if (written)
        {
            await rig.ByEntity(other, byEntity);
        }

        Assert.True(error is null or LeaseLostException, error?.ToString());
        Assert.Equal(await rig.Rows(other), await rig.Rows(one));
        Assert.Equal(rig.LastPublished(other), rig.LastPublished(one));
        Assert.Equal(written, untouched != await rig.Rows(one));
    }

    private Task Claim(Document document, bool afterError) => rig.Run.ClaimAsync(document.CurrentJobId, afterError, default);

    private Task Complete(Document document) => rig.Run.CompleteAsync(JobRig.LeaseOf(document), JobRig.Reading(), Before, default);

    private static void Start(Document document, bool afterError)
    {
        document.Start(JobRig.Now, afterError, JobRig.Worker);
        document.Progress(JobStage.ParsingStarted, JobStage.Percentage(JobStage.ParsingStarted), null, JobRig.Now);
    }

    private static void Record(Document document)
    {
        foreach (var step in Before)
        {
            document.Progress(step.Stage, step.Percentage!.Value, step.Message, step.At);
        }
    }

    private static void Take(Document document, Result result)
    {
        Record(document);
        document.Progress(JobStage.ExtractionCompleted, JobStage.Percentage(JobStage.ExtractionCompleted), null, JobRig.Now);
        document.Complete(result, 1, JobRig.Now);
        document.Summarize(InvoiceSummary.From(result.Current));
    }
}
