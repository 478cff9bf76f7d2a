using System.Net;
using System.Text.Json;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using DocReview.Tests.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>The whole way, with a real worker and the real pipeline.</summary>
public sealed class JourneyTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task An_invoice_is_uploaded_read_reviewed_finalized_and_exported()
    {
        var document = await desk.Upload(Sample("montesol.pdf"), "montesol.pdf");
        var messages = await StreamReading.ToEndAsync(desk.Client, document.JobId);
        var review = await desk.Get($"/api/documents/{document.Id}/review");

        using var saved = await desk.Client.PutAsJsonAsync(
            $"/api/documents/{document.Id}/review", new { version = review.GetProperty("version").GetInt32(), vendor_name = "Reviewed" });
        using var finalized = await desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", null);
        var export = await desk.Get($"/api/documents/{document.Id}/export/json");

        Assert.Equal(JobStage.All.Take(7), messages.Select(message => message.Event));
        Assert.Equal(HttpStatusCode.OK, finalized.StatusCode);
        Assert.Equal("Reviewed", export.GetProperty("vendor_name").GetString());
        Assert.Equal(review.GetProperty("total_amount").GetString(), export.GetProperty("total_amount").GetString());
        Assert.NotEqual(JsonValueKind.Null, export.GetProperty("total_amount").ValueKind);
    }

    [Theory]
    [InlineData("locked.pdf", "needs_password")]
    [InlineData("damaged.pdf", "damaged_file")]
    public async Task A_file_that_cannot_be_read_fails_with_its_reason(string name, string reason)
    {
        var document = await desk.Upload(Sample(name), name);

        await desk.Settled(document);
        var job = await desk.Get($"/api/jobs/{document.JobId}");

        Assert.Equal("Failed", job.GetProperty("status").GetString());
        Assert.Equal(reason, job.GetProperty("failure_reason").GetString());
        Assert.EndsWith(".", job.GetProperty("error_message").GetString());
    }

    [Fact]
    public async Task A_retry_pressed_many_times_runs_once()
    {
        var document = await desk.FailedDocument();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.Retry(document)));
        var settled = await desk.Settled(document);

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(DocumentStatus.Completed, settled.CurrentStatus);
        Assert.Equal(1, await desk.RunsAfterRetry(document));
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Repository.Root, "samples", name));
}
