using System.Net;
using DocReview.Domain.Access;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Api;

public sealed class ClientTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("dr_0000")]
    [InlineData("")]
    public async Task An_unknown_token_is_refused(string token)
    {
        using var response = await SendWith(token);

        await Problem.Of(response, HttpStatusCode.Unauthorized, "invalid_token");
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_revoked_token_is_refused()
    {
        var secret = await desk.NewToken("short-lived");
        await using var db = desk.Database.Open();
        var count = await db.RevokeTokensAsync("short-lived", DateTimeOffset.UtcNow, CancellationToken.None);

        Assert.Equal(1, count);
        Assert.Equal(0, await db.RevokeTokensAsync("short-lived", DateTimeOffset.UtcNow, CancellationToken.None));

        await Problem.Of(await SendWith(secret), HttpStatusCode.Unauthorized, "invalid_token");
    }

    [Fact]
    public async Task A_token_that_was_good_a_moment_ago_is_refused_within_seconds()
    {
        var secret = await desk.NewToken("soon-revoked");
        Assert.Equal(HttpStatusCode.OK, (await SendWith(secret)).StatusCode);
        await using var db = desk.Database.Open();
        await db.ApiTokens.Where(token => token.TokenHash == ApiToken.Hash(secret))
            .ExecuteUpdateAsync(token => token.SetProperty(t => t.RevokedAt, DateTimeOffset.UtcNow));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await SendWith(secret)).StatusCode != HttpStatusCode.Unauthorized)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_cannot_change_anything(string header, string value)
    {
        var document = await desk.FailedDocument();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/jobs/{document.JobId}/retry");
        request.Headers.Add(header, value);

        await Problem.Of(await desk.Anonymous.SendAsync(request), HttpStatusCode.BadRequest, "cross_site_request");
        Assert.Equal(DocumentStatus.Failed, (await desk.Row(document)).CurrentStatus);
    }

    [Fact]
    public async Task Credentials_of_another_kind_do_not_stand_for_a_token()
    {
        var document = await desk.FailedDocument();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/jobs/{document.JobId}/retry");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Authorization", "Basic eDp5");

        await Problem.Of(await desk.Anonymous.SendAsync(request), HttpStatusCode.BadRequest, "cross_site_request");
    }

    [Fact]
    public async Task A_token_stands_for_itself_wherever_it_is_sent_from()
    {
        var document = await desk.FailedDocument();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/jobs/{document.JobId}/retry");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await desk.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "{0}")]
    [InlineData("X-Nothing", "x")]
    public async Task A_page_of_this_site_and_a_program_can(string header, string value)
    {
        var document = await desk.FailedDocument();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/jobs/{document.JobId}/retry");
        request.Headers.Add(header, string.Format(value, desk.Address));

        Assert.Equal(HttpStatusCode.OK, (await desk.Anonymous.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_a_client_gives_itself_is_not_believed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents?limit=1");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Request-Id", "forwarded-1");

        using var response = await desk.Anonymous.SendAsync(request);
        var line = await desk.Log.LineAsync(line => line.RequestId == "forwarded-1" && line.Values.ContainsKey("Client"));

        Assert.Equal("ip:127.0.0.1", line.Values["Client"]);
    }

    [Fact]
    public async Task A_sane_request_id_is_kept_and_stands_in_the_log()
    {
        var id = $"order-{Guid.NewGuid():N}";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents?limit=1&search=secret");
        request.Headers.Add("X-Request-Id", id);

        using var response = await desk.Client.SendAsync(request);
        var line = await desk.Log.LineAsync(line => line.RequestId == id && line.Values.ContainsKey("Route"));

        Assert.Equal(id, response.Headers.GetValues("X-Request-Id").Single());
        Assert.Equal("/api/documents", line.Values["Route"]);
        Assert.Equal("GET", line.Values["Method"]);
        Assert.Equal(200, line.Values["Status"]);
        Assert.Equal("tests", line.Values["Client"]);
        Assert.DoesNotContain("secret", line.Message);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("\"quoted\"")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_request_id_that_is_not_sane_is_replaced(string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.TryAddWithoutValidation("X-Request-Id", id);

        using var response = await desk.Client.SendAsync(request);

        Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues("X-Request-Id").Single());
    }

    private async Task<HttpResponseMessage> SendWith(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/documents?limit=1");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await desk.Anonymous.SendAsync(request);
    }
}
