using System.Net;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class DescriptionTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("/api/documents/upload", "post")]
    [InlineData("/api/documents", "get")]
    [InlineData("/api/documents/{id}", "get")]
    [InlineData("/api/documents/{id}/original", "get")]
    [InlineData("/api/documents/{id}/review", "put")]
    [InlineData("/api/documents/{id}/finalize", "post")]
    [InlineData("/api/documents/{id}/export/json", "get")]
    [InlineData("/api/documents/{id}/export/csv", "get")]
    [InlineData("/api/export", "get")]
    [InlineData("/api/jobs/{id}", "get")]
    [InlineData("/api/jobs/{id}/retry", "post")]
    [InlineData("/api/jobs/{id}/cancel", "post")]
    [InlineData("/api/jobs/retry", "post")]
    [InlineData("/api/jobs/{id}/events", "get")]
    [InlineData("/api/jobs/{id}/stream", "get")]
    [InlineData("/v1/documents/upload-document", "post")]
    [InlineData("/v1/jobs/{job_id}", "get")]
    [InlineData("/v1/documents/list-document", "get")]
    [InlineData("/health", "get")]
    public async Task Every_address_is_described_with_its_errors(string path, string method)
    {
        var operation = (await desk.Get("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty(method);

        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        Assert.Contains(operation.GetProperty("responses").EnumerateObject(), answer => answer.Name[0] == '2');
        Assert.Contains(operation.GetProperty("responses").EnumerateObject(), answer => answer.Name == "503");
    }

    [Fact]
    public async Task Members_are_described_in_snake_case()
    {
        var schemas = (await desk.Get("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        var summary = schemas.GetProperty("DocumentSummary").GetProperty("properties");

        Assert.True(summary.TryGetProperty("original_filename", out var filename));
        Assert.Equal("As uploaded.", filename.GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("/api/documents", "list_documents")]
    [InlineData("/api/jobs/{job}", "get_job")]
    [InlineData("/api/documents/{document}/review", "get_review")]
    public async Task Examples_have_the_members_of_true_answers(string address, string operation)
    {
        var document = await desk.CompletedDocument();
        var answer = await desk.Get(address.Replace("{job}", $"{document.JobId}").Replace("{document}", $"{document.Id}"));

        var described = (await desk.Get("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()).Select(method => method.Value)
            .Single(value => value.GetProperty("operationId").GetString() == operation);
        var example = described.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")
            .GetProperty("example");

        Assert.Equal(Members(answer), Members(example));

        static IEnumerable<string> Members(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m.Name)).Order().Distinct(),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Members).Order().Distinct(),
            _ => [],
        };
    }

    [Fact]
    public async Task The_page_to_try_it_needs_nothing_from_elsewhere()
    {
        using var response = await desk.Anonymous.GetAsync("/docs/index.html");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("script-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("https://", page);
    }
}
