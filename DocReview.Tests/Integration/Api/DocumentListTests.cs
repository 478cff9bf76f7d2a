using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class DocumentListTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>, IAsyncLifetime
{
    private readonly Desk desk = fixture.Desk;

    public Task InitializeAsync() => desk.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_item_shows_the_document_and_its_job()
    {
        var document = await desk.CompletedDocument(filename: "lamp.pdf");

        var item = (await desk.Get("/api/documents")).GetProperty("items")[0];

        Assert.Equal(document.Id, item.GetProperty("document_id").GetGuid());
        Assert.Equal("lamp.pdf", item.GetProperty("original_filename").GetString());
        Assert.Equal("application/pdf", item.GetProperty("mime_type").GetString());
        Assert.Equal("Completed", item.GetProperty("status").GetString());
        Assert.Equal("119.00", item.GetProperty("total_amount").GetString());
        Assert.Equal("2026-10-01", item.GetProperty("invoice_date").GetString());
        Assert.Equal(document.JobId, item.GetProperty("job").GetProperty("job_id").GetGuid());
        Assert.Equal(100, item.GetProperty("job").GetProperty("progress_percentage").GetInt32());
        Assert.Equal("job_completed", item.GetProperty("job").GetProperty("current_stage").GetString());
    }

    [Theory]
    [InlineData("uploaded_at")]
    [InlineData("-uploaded_at")]
    [InlineData("status")]
    [InlineData("-status")]
    public async Task Cursors_pass_every_document_once_in_order(string sort)
    {
        await SomeOfEachAsync();
        var whole = Ids(await desk.Get($"/api/documents?sort={sort}"));

        var passed = new List<Guid>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await desk.Get($"/api/documents?sort={sort}&limit=2&cursor={cursor}");
            passed.AddRange(Ids(page));
            cursor = page.GetProperty("next_cursor").GetString();
        }

        Assert.Equal(9, whole.Distinct().Count());
        Assert.Equal(whole, passed);
    }

    [Theory]
    [InlineData("uploaded_at")]
    [InlineData("-uploaded_at")]
    [InlineData("status")]
    [InlineData("-status")]
    public async Task Offsets_pass_the_same_order(string sort)
    {
        await SomeOfEachAsync();
        var whole = Ids(await desk.Get($"/api/documents?sort={sort}"));

        var passed = new List<Guid>();
        for (var offset = 0; offset < 10; offset += 2)
        {
            passed.AddRange(Ids(await desk.Get($"/api/documents?sort={sort}&limit=2&offset={offset}")));
        }

        Assert.Equal(whole, passed);
    }

    [Fact]
    public async Task Sorting_by_status_follows_the_life_cycle_as_the_dashboard_does()
    {
        await SomeOfEachAsync();

        var rising = await desk.Get("/api/documents?sort=status");
        var falling = await desk.Get("/api/documents?sort=-status");
        var dashboard = await desk.Client.GetStringAsync("/documents?sort=status");

        Assert.Equal(["Queued", "Processing", "Completed", "Failed", "Cancelled", "Finalized"], Words(rising, "status").Distinct());
        Assert.Equal(["Finalized", "Cancelled", "Failed", "Completed", "Processing", "Queued"], Words(falling, "status").Distinct());
        Assert.Equal(Ids(rising), Regex.Matches(dashboard, "<tr id=\"doc-([0-9a-f]{32})\"").Select(row => Guid.Parse(row.Groups[1].Value)));
    }

    [Fact]
    public async Task Several_statuses_are_given_by_repeating_or_by_commas()
    {
        await SomeOfEachAsync();

        var repeated = await desk.Get("/api/documents?status=Failed&status=cancelled");
        var separated = await desk.Get("/api/documents?status=Failed,Cancelled");

        Assert.Equal(4, repeated.GetProperty("total").GetInt64());
        Assert.Equal(Ids(repeated), Ids(separated));
    }

    [Theory]
    [InlineData("LAMP")]
    [InlineData("büro")]
    [InlineData("2026-08")]
    public async Task A_search_finds_file_names_vendors_and_numbers_in_any_case(string search)
    {
        var document = await desk.CompletedDocument(filename: "Lamp 100%.pdf");
        await desk.QueuedDocument("other.pdf");

        var page = await desk.Get($"/api/documents?search={Uri.EscapeDataString(search)}");

        Assert.Equal([document.Id], Ids(page));
        Assert.Equal(1, page.GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("uploaded_at")]
    [InlineData("-uploaded_at")]
    [InlineData("status")]
    [InlineData("-status")]
    public async Task A_search_is_paged_in_the_order_of_the_list(string sort)
    {
        await SomeOfEachAsync();
        var whole = Ids(await desk.Get($"/api/documents?sort={sort}"));

        var byCursor = new List<Guid>();
        var byOffset = new List<Guid>();
        for (var cursor = ""; cursor is not null;)
        {
            byOffset.AddRange(Ids(await desk.Get($"/api/documents?search=pdf&sort={sort}&limit=2&offset={byOffset.Count}")));
            var page = await desk.Get($"/api/documents?search=pdf&sort={sort}&limit=2&cursor={cursor}");
            byCursor.AddRange(Ids(page));
            cursor = page.GetProperty("next_cursor").GetString();
            Assert.Equal(9, page.GetProperty("total").GetInt64());
        }

        Assert.Equal(9, whole.Distinct().Count());
        Assert.Equal(whole, byCursor);
        Assert.Equal(whole, byOffset);
    }

    [Fact]
    public async Task A_search_that_finds_more_than_a_thousand_says_so_and_shows_the_newest()
    {
        await desk.ManyDocuments(1002, "crowd.pdf");
        await desk.QueuedDocument("other.pdf");
        var newest = await desk.QueuedDocument("crowd.pdf");

        var page = await desk.Get("/api/documents?search=crowd&limit=2");
        var next = await desk.Get($"/api/documents?search=crowd&limit=200&cursor={page.GetProperty("next_cursor").GetString()}");
        var few = await desk.Get("/api/documents?search=crowd&status=Queued");

        Assert.Equal((1000, true), (page.GetProperty("total").GetInt64(), page.GetProperty("total_is_capped").GetBoolean()));
        Assert.Equal(newest.Id, Ids(page)[0]);
        Assert.Equal(202, Ids(page).Concat(Ids(next)).Distinct().Count());
        Assert.Equal((1, false), (few.GetProperty("total").GetInt64(), few.GetProperty("total_is_capped").GetBoolean()));
    }

    [Fact]
    public async Task Signs_of_patterns_are_searched_as_they_stand()
    {
        var document = await desk.QueuedDocument("100%_sure.pdf");
        await desk.QueuedDocument("100 times.pdf");

        Assert.Equal([document.Id], Ids(await desk.Get("/api/documents?search=%25_")));
    }

    [Fact]
    public async Task Days_and_types_narrow_the_list()
    {
        await desk.QueuedDocument();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd");

        Assert.Equal(1,
            (await desk.Get($"/api/documents?date_from={today}&date_to={today}&content_type=application/pdf")).GetProperty("total")
                .GetInt64());
        Assert.Equal(0, (await desk.Get("/api/documents?date_to=2020-01-01")).GetProperty("total").GetInt64());
        Assert.Equal(0, (await desk.Get("/api/documents?content_type=image/png")).GetProperty("total").GetInt64());
        Assert.Equal(1, (await desk.Get("/api/documents?date_from=2020-01-01T00:00:00%2B02:00")).GetProperty("total").GetInt64());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=x", "limit")]
    [InlineData("offset=-1", "offset")]
    [InlineData("sort=size", "sort")]
    [InlineData("status=Lost", "status")]
    [InlineData("status=1", "status")]
    [InlineData("date_from=yesterday", "date_from")]
    [InlineData("date_to=2026-13-01", "date_to")]
    [InlineData("search=%00", "search")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("cursor=!!!", "cursor")]
    [InlineData("cursor=MC4wLjE&limit=5", "cursor")]
    public async Task What_cannot_be_had_is_named(string query, string parameter) =>
        await Problem.Names(await desk.Client.GetAsync($"/api/documents?{query}"), HttpStatusCode.BadRequest, parameter);

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await SomeOfEachAsync();
        var cursor = (await desk.Get("/api/documents?limit=1")).GetProperty("next_cursor").GetString();

        await Problem.Names(await desk.Client.GetAsync($"/api/documents?sort=status&cursor={cursor}"), HttpStatusCode.BadRequest, "cursor");
    }

    private async Task SomeOfEachAsync()
    {
        await desk.QueuedDocument();
        await desk.FailedDocument();
        await desk.CompletedDocument();
        await desk.CancelledDocument();
        await desk.FinalizedDocument();
        await desk.ProcessingDocument();
        await desk.FailedDocument();
        await desk.CancelledDocument();
        await desk.QueuedDocument();
    }

    private static List<Guid> Ids(JsonElement page) => [.. Words(page, "document_id").Select(Guid.Parse)];

    private static List<string> Words(JsonElement page, string member) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
}
