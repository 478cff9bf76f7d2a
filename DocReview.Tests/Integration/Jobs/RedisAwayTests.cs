using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Redis is the wake-up, never the truth.</summary>
[Trait("Kind", "Fault")]
public sealed class RedisAwayTests
{
    [Fact]
    public async Task Without_Redis_documents_are_taken_read_retried_and_streamed_all_the_same()
    {
        await using var desk = await Desk.StartAsync(new DeskSettings { Redis = "127.0.0.1:1,abortConnect=false,connectTimeout=200" });

        var read = await desk.Upload(SamplePdf.Invoice("NO-REDIS"));
        var retried = await desk.FailedDocument();
        using var retry = await desk.Retry(retried);
        var stream = await desk.Client.GetStringAsync($"/api/jobs/{read.JobId}/stream");

        Assert.Contains("event: job_completed", stream, StringComparison.Ordinal);
        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(read)).CurrentStatus);
        Assert.Equal(DocumentStatus.Completed, (await desk.Settled(retried)).CurrentStatus);
    }
}
