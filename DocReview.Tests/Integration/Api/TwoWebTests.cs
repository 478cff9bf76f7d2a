using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>Two web processes of one desk.</summary>
public sealed class TwoWebTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_stream_is_complete_on_both_and_a_change_outdates_the_copies_of_both()
    {
        await using var other = await desk.StartAnotherWeb();
        using var client = new HttpClient { BaseAddress = new Uri(other.Urls.First()) };
        var document = await desk.Upload(SamplePdf.Invoice("TWO-WEBS"));

        var here = StreamReading.ToEndAsync(desk.Client, document.JobId);
        var there = StreamReading.ToEndAsync(client, document.JobId);
        var events = (await here).Select(message => message.Event).ToList();

        Assert.Equal("job_completed", events[^1]);
        Assert.Equal((await desk.Events(document)).Select(e => e.Stage), events);
        Assert.Equal(events, (await there).Select(message => message.Event));
        foreach (var address in new[] { desk.Address, other.Urls.First() })
        {
            var job = await client.GetStringAsync($"{address}/api/jobs/{document.JobId}");
            Assert.Contains("\"status\":\"Completed\"", job);
        }
    }

    [Fact]
    public async Task A_form_of_one_is_taken_by_the_other()
    {
        var document = await desk.FailedDocument();
        await using var other = await desk.StartAnotherWeb();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var page = await browser.GetStringAsync($"{desk.Address}/documents/{document.Id}");
        const string Field = "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"";
        var start = page.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["__RequestVerificationToken"] = page[start..page.IndexOf('"', start)] });

        using var response = await browser.PostAsync($"{other.Urls.First()}/documents/{document.Id}/retry", form);

        Assert.InRange((int)response.StatusCode, 200, 399);
        Assert.Equal(1, (await desk.Row(document)).CurrentJob.RetryCount);
    }
}
