using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>What the queue keeps of a document that has been read.</summary>
[Trait("Kind", "Fault")]
public sealed class QueueEndTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_document_that_has_been_read_leaves_nothing_in_the_queue()
    {
        var document = await desk.Upload(SamplePdf.Invoice("QUEUE-END-1"));
        Assert.NotEqual(0, await Rows());
        await using var worker = WorkerProcess.Start(desk);

        await desk.Settled(document);

        await Eventually.Holds(async () => await Rows() == 0, "job, state and queue rows are gone");
    }

    private async Task<int> Rows()
    {
        await using var db = desk.Database.Open();
        return await db.Database.SqlQuery<int>(
            $"""
            SELECT ((SELECT count(*) FROM hangfire.job) + (SELECT count(*) FROM hangfire.state)
              + (SELECT count(*) FROM hangfire.jobparameter) + (SELECT count(*) FROM hangfire.jobqueue))::int AS "Value"
            """).SingleAsync();
    }
}
