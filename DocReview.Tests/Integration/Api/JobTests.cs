using System.Net;
using System.Text.Json;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class JobTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_job_says_how_far_it_is_and_why_it_failed()
    {
        var document = await desk.FailedDocument(FailureReason.NeedsPassword);

        var job = await desk.Get($"/api/jobs/{document.JobId}");

        Assert.Equal("Failed", job.GetProperty("status").GetString());
        Assert.Equal("needs_password", job.GetProperty("failure_reason").GetString());
        Assert.Equal("job_failed", job.GetProperty("current_stage").GetString());
        Assert.Equal(document.Id, job.GetProperty("document_id").GetGuid());
    }

    [Fact]
    public async Task A_second_look_comes_from_the_cache_and_a_change_outdates_it()
    {
        var document = await desk.FailedDocument();
        await desk.Get($"/api/jobs/{document.JobId}");

        using var second = await desk.Client.GetAsync($"/api/jobs/{document.JobId}");
        await desk.Retry(document);
        using var third = await desk.Client.GetAsync($"/api/jobs/{document.JobId}");

        Assert.Equal("hit", second.Headers.GetValues("X-Cache").Single());
        Assert.Equal("miss", third.Headers.GetValues("X-Cache").Single());
        Assert.Equal("Queued", (await third.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/jobs/{0}")]
    [InlineData("GET", "/api/jobs/{0}/events")]
    [InlineData("GET", "/api/jobs/{0}/stream")]
    [InlineData("POST", "/api/jobs/{0}/retry")]
    [InlineData("POST", "/api/jobs/{0}/cancel")]
    [InlineData("GET", "/v1/jobs/{0}")]
    [InlineData("GET", "/api/documents/{0}")]
    [InlineData("GET", "/api/documents/{0}/original")]
    [InlineData("GET", "/api/documents/{0}/review")]
    [InlineData("POST", "/api/documents/{0}/finalize")]
    [InlineData("GET", "/api/documents/{0}/export/json")]
    [InlineData("GET", "/api/documents/{0}/export/csv")]
    public async Task An_unknown_id_is_not_found(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), string.Format(address, Guid.NewGuid()));

        await Problem.Of(await desk.Client.SendAsync(request), HttpStatusCode.NotFound, "not_found");
    }

    [Fact]
    public async Task A_failed_job_is_queued_again()
    {
        var document = await desk.FailedDocument();

        using var response = await desk.Retry(document);
        var job = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Queued", job.GetProperty("status").GetString());
        Assert.Equal(1, job.GetProperty("retry_count").GetInt32());
        Assert.Contains("tests", (await desk.Events(document))[^1].Message);
    }

    [Fact]
    public async Task A_second_retry_is_refused_with_the_present_status()
    {
        var document = await desk.FailedDocument();
        await desk.Retry(document);

        var problem = await Problem.Of(await desk.Retry(document), HttpStatusCode.Conflict, "not_possible");

        Assert.Equal("Queued", problem.GetProperty("document_status").GetString());
    }

    [Fact]
    public async Task A_queued_job_is_cancelled_once()
    {
        var document = await desk.QueuedDocument();

        using var first = await desk.Cancel(document);

        Assert.Equal("Cancelled", (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
        await Problem.Of(await desk.Cancel(document), HttpStatusCode.Conflict, "not_possible");
    }

    [Fact]
    public async Task Several_jobs_are_retried_at_once_and_each_is_accounted_for()
    {
        var (failed, cancelled, completed) = (await desk.FailedDocument(), await desk.CancelledDocument(), await desk.CompletedDocument());
        var unknown = Guid.NewGuid();

        using var response = await desk.Client.PostAsJsonAsync(
            "/api/jobs/retry", new { job_ids = new[] { failed.JobId, cancelled.JobId, completed.JobId, unknown } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal([failed.JobId, cancelled.JobId],
            answer.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job_id").GetGuid()));
        Assert.Equal(["not_possible", "not_found"],
            answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Retrying_nothing_names_the_field() => await Problem.Names(
        await desk.Client.PostAsJsonAsync("/api/jobs/retry", new { job_ids = Array.Empty<Guid>() }), HttpStatusCode.UnprocessableEntity,
            "job_ids");

    [Fact]
    public async Task Events_are_listed_in_order()
    {
        var document = await desk.CompletedDocument();

        var events = (await desk.Get($"/api/jobs/{document.JobId}/events")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(Enumerable.Range(1, 7), events.Select(e => e.GetProperty("id").GetInt32()));
        Assert.Equal(JobStage.All.Take(7), events.Select(e => e.GetProperty("stage").GetString()));
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("processing")]
    [InlineData("completed")]
    [InlineData("failed")]
    public async Task The_older_service_has_its_own_words(string word)
    {
        var document = word switch
        {
            "pending" => await desk.QueuedDocument(),
            "processing" => await desk.ProcessingDocument(),
            "completed" => await desk.FinalizedDocument(),
            _ => await desk.CancelledDocument(),
        };

        Assert.Equal(word, (await desk.Get($"/v1/jobs/{document.JobId}")).GetProperty("status").GetString());
    }
}
