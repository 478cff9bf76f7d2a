using System.Net;
using System.Text.Json;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class JobStreamTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_stream_tells_the_whole_story_and_ends()
    {
        var document = await desk.CompletedDocument();

        var messages = await StreamReading.ToEndAsync(desk.Client, document.JobId);

        Assert.Equal(Enumerable.Range(1, 7).Select(seq => $"{seq}"), messages.Select(message => message.Id));
        Assert.Equal(JobStage.All.Take(7), messages.Select(message => message.Event));
        var data = JsonDocument.Parse(messages[^1].Data).RootElement;
        Assert.Equal(document.JobId, data.GetProperty("job_id").GetGuid());
        Assert.Equal(document.Id, data.GetProperty("document_id").GetGuid());
        Assert.Equal("job_completed", data.GetProperty("stage").GetString());
        Assert.Equal(100, data.GetProperty("progress_percentage").GetInt32());
        Assert.True(data.TryGetProperty("message", out _) && data.TryGetProperty("at", out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_goes_on_after_the_last_message_that_was_received(bool inHeader)
    {
        var document = await desk.CompletedDocument();

        var messages = await StreamReading.ToEndAsync(desk.Client, document.JobId, lastEventId: "5", inHeader);

        Assert.Equal(["6", "7"], messages.Select(message => message.Id));
    }

    [Fact]
    public async Task Coming_back_after_the_end_is_told_to_stop()
    {
        var document = await desk.CompletedDocument();

        using var response = await desk.Client.GetAsync($"/api/jobs/{document.JobId}/stream?last_event_id=7");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task What_happens_while_the_stream_is_open_arrives()
    {
        var document = await desk.QueuedDocument();
        await using var stream = await StreamReading.OpenAsync(desk.Client, document.JobId);
        Assert.Equal("job_queued", (await stream.NextAsync()).Event);

        await desk.Cancel(document);

        Assert.Equal("job_cancelled", (await stream.NextAsync()).Event);
        Assert.Null(await stream.NextOrEndAsync());
    }

    [Fact]
    public async Task A_retried_job_streams_on_past_its_earlier_end()
    {
        var document = await desk.FailedDocument();
        await desk.Retry(document);
        await using var stream = await StreamReading.OpenAsync(desk.Client, document.JobId);

        var stages = new List<string>();
        for (var count = 0; count < 4; count++)
        {
            stages.Add((await stream.NextAsync()).Event);
        }

        Assert.Equal(["job_queued", "job_started", "job_failed", "job_queued"], stages);
        await desk.Cancel(document);
        Assert.Equal("job_cancelled", (await stream.NextAsync()).Event);
    }

    [Fact]
    public async Task Every_message_is_an_event_of_the_job()
    {
        var document = await desk.CompletedDocument();

        var text = await desk.Client.GetStringAsync($"/api/jobs/{document.JobId}/stream");

        var messages = text.TrimEnd().Split("\n\n");
        Assert.Equal((await desk.Events(document)).Select(e => e.Stage), messages.Select(message => Field(message, "event")));
        Assert.Equal(Enumerable.Range(1, messages.Length).Select(number => $"{number}"), messages.Select(message => Field(message, "id")));
        Assert.All(messages, message => Assert.Contains($"\"job_id\":\"{document.JobId}\"", Field(message, "data")));

        static string Field(string message, string name) =>
            message.Split('\n').Single(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
    }

    [Fact]
    public async Task A_last_id_that_is_no_number_is_named()
    {
        var document = await desk.QueuedDocument();

        await Problem.Names(
            await desk.Client.GetAsync($"/api/jobs/{document.JobId}/stream?last_event_id=x"), HttpStatusCode.BadRequest, "last_event_id");
    }

    [Fact]
    public async Task Without_Redis_a_stream_is_right_all_the_same()
    {
        await using var away = await Desk.StartAsync(new DeskSettings { WithWorker = false, Redis = "127.0.0.1:1,abortConnect=false" });
        var document = await away.QueuedDocument();
        await using var stream = await StreamReading.OpenAsync(away.Client, document.JobId);
        await stream.NextAsync();

        await away.Cancel(document);

        Assert.Equal("job_cancelled", (await stream.NextAsync()).Event);
    }

    [Fact]
    public async Task A_client_with_too_many_streams_is_refused_and_others_are_not()
    {
        await using var small = await Desk.StartAsync(new DeskSettings { WithWorker = false, Values = { ["Streams:PerClient"] = "1" } });
        var document = await small.QueuedDocument();
        await using var open = await StreamReading.OpenAsync(small.Client, document.JobId);

        await Problem.Of(
            await small.Client.GetAsync($"/api/jobs/{document.JobId}/stream"), HttpStatusCode.TooManyRequests, "too_many_streams");
        await using var other = await StreamReading.OpenAsync(await small.ClientNamed("other"), document.JobId);

        Assert.Equal("job_queued", (await other.NextAsync()).Event);
    }
}
