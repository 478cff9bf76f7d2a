using System.Net;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api.V1;

public sealed class V1ListTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>, IAsyncLifetime
{
    private readonly Desk desk = fixture.Desk;

    public Task InitializeAsync() => desk.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("file")]
    [InlineData("files")]
    public async Task The_older_upload_takes_either_name(string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SamplePdf.Invoice($"OLD-{name}")), name, "old.pdf" } };

        using var response = await desk.Client.PostAsync("/v1/documents/upload-document", form);
        var job = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documents")[0].GetProperty("job_id").GetGuid();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("pending", (await desk.Get($"/v1/jobs/{job}")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_older_list_shows_ten_newest_first()
    {
        var made = new List<Guid>();
        for (var count = 0; count < 12; count++)
        {
            made.Add((await desk.QueuedDocument($"invoice-{count}.pdf")).Id);
        }

        var newest = await desk.Get("/v1/documents/list-document");
        var oldest = await desk.Get("/v1/documents/list-document?sort=created_at_asc&offset=10");

        Assert.Equal(12, newest.GetProperty("total").GetInt64());
        Assert.Equal(Enumerable.Reverse(made).Take(10), Ids(newest));
        Assert.Equal(made.Skip(10), Ids(oldest));
    }

    [Fact]
    public async Task The_older_list_searches_file_names_only()
    {
        var document = await desk.CompletedDocument(filename: "Lamp.pdf");

        Assert.Equal([document.Id], Ids(await desk.Get("/v1/documents/list-document?filename=lamp&content_type=application/pdf")));
        Assert.Empty(Ids(await desk.Get("/v1/documents/list-document?filename=nordlicht")));
    }

    [Theory]
    [InlineData("sort=newest", "sort")]
    [InlineData("limit=0", "limit")]
    public async Task What_the_older_list_cannot_do_is_named(string query, string parameter) =>
        await Problem.Names(await desk.Client.GetAsync($"/v1/documents/list-document?{query}"), HttpStatusCode.BadRequest, parameter);

    private static IEnumerable<Guid> Ids(JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("document_id").GetGuid());
}
