using System.Net;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>HEAD and OPTIONS, and methods that an address does not take.</summary>
public sealed class MethodTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/upload")]
    [InlineData("/export")]
    [InlineData("/health")]
    [InlineData("/docs/index.html")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/documents")]
    [InlineData("/v1/documents/list-document")]
    [InlineData("/api/nothing")]
    [InlineData("/nothing")]
    public async Task HEAD_answers_as_GET_does_without_a_body(string address)
    {
        using var get = await desk.Client.GetAsync(address);
        using var head = await desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task HEAD_works_for_everything_of_a_document()
    {
        var document = await desk.FinalizedDocument();
        string[] addresses =
        [
            $"/api/documents/{document.Id}", $"/api/documents/{document.Id}/review", $"/api/documents/{document.Id}/original",
            $"/api/documents/{document.Id}/export/csv", $"/documents/{document.Id}/export/json", $"/documents/{document.Id}/original",
            $"/documents/{document.Id}", $"/api/jobs/{document.JobId}", $"/api/jobs/{document.JobId}/events", $"/v1/jobs/{document.JobId}",
            $"/api/jobs/{document.JobId}/stream", "/api/export",
        ];
        foreach (var address in addresses)
        {
            using var head = await desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

            Assert.True(head.StatusCode == HttpStatusCode.OK, $"{address}: {head.StatusCode}");
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/api/documents", "GET,HEAD")]
    [InlineData("/v1/documents/list-document", "GET,HEAD")]
    [InlineData("/health", "GET,HEAD")]
    [InlineData("/upload", "GET,HEAD,POST")]
    [InlineData("/documents", "GET,HEAD")]
    public async Task OPTIONS_says_what_an_address_takes(string address, string methods)
    {
        using var response = await desk.Client.SendAsync(new HttpRequestMessage(HttpMethod.Options, address));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(methods.Split(','), response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("TRACE", "/documents")]
    [InlineData("DELETE", "/upload")]
    [InlineData("PUT", "/health")]
    public async Task A_method_that_an_address_does_not_take_is_refused_by_name(string method, string address)
    {
        using var response = await desk.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        await Problem.Of(response, HttpStatusCode.MethodNotAllowed, "method_not_allowed");
        Assert.Contains("GET", response.Content.Headers.Allow);
    }
}
