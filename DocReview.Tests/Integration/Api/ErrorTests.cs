using System.Net;
using DocReview.Tests.Integration.Support;
using Npgsql;

namespace DocReview.Tests.Integration.Api;

public sealed class ErrorTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api")]
    [InlineData("/v1/nothing")]
    [InlineData("/api/jobs/no-uuid")]
    public async Task An_address_that_is_not_there_is_a_problem(string address) =>
        await Problem.Of(await desk.Client.GetAsync(address), HttpStatusCode.NotFound, "no_such_address");

    [Fact]
    public async Task A_wrong_method_says_which_is_right()
    {
        using var response = await desk.Client.DeleteAsync("/api/documents");

        var problem = await Problem.Of(response, HttpStatusCode.MethodNotAllowed, "method_not_allowed");

        Assert.Contains("GET", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_value_that_cannot_be_bound_is_named()
    {
        var document = await desk.CompletedDocument();

        var problem = await Problem.Of(
            await desk.Client.GetAsync($"/api/documents/{document.Id}/export/csv?lines=perhaps"), HttpStatusCode.BadRequest, "bad_request");

        Assert.Contains("lines", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var body =
            new StringContent($"{{\"job_ids\":[\"{new string('x', 2_000_000)}\"]}}", System.Text.Encoding.UTF8, "application/json");

        await Problem.Of(await desk.Client.PostAsync("/api/jobs/retry", body), HttpStatusCode.RequestEntityTooLarge, "request_too_large");
    }

    [Fact]
    public async Task A_missing_original_is_a_storage_that_does_not_answer()
    {
        var document = await desk.CompletedDocument();
        File.Delete(Path.Combine(desk.Storage, (await desk.Row(document)).StoredFilePath));

        using var response = await desk.Client.GetAsync($"/api/documents/{document.Id}/original");

        await Problem.Of(response, HttpStatusCode.ServiceUnavailable, "storage_unavailable");
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_defect_answers_500_without_its_details()
    {
        await using var broken = await Desk.StartAsync(new DeskSettings { WithWorker = false });
        var document = await broken.CompletedDocument();
        await using (var db = new NpgsqlConnection(broken.Database.ConnectionString))
        {
            await db.OpenAsync();
            await new NpgsqlCommand("""UPDATE results SET structured_output_json = '{"fields": 7}'""", db).ExecuteNonQueryAsync();
        }

        using var response = await broken.Client.GetAsync($"/api/documents/{document.Id}/review");
        var problem = await Problem.Of(response, HttpStatusCode.InternalServerError, "internal_error");
        var line = await broken.Log.LineAsync(line =>
            line.Exception is not null && line.RequestId == problem.GetProperty("request_id").GetString());

        Assert.DoesNotContain("Exception", problem.ToString());
        Assert.NotNull(line.Exception);
    }

    [Fact]
    public async Task A_database_that_is_away_is_503_with_a_time_to_come_back()
    {
        await using var away = await Desk.StartAsync(new DeskSettings { WithWorker = false });
        await using var held = await away.Database.TakeAwayAsync();

        using var response = await away.Anonymous.GetAsync("/api/documents");
        using var health = await away.Anonymous.GetAsync("/health");

        await Problem.Of(response, HttpStatusCode.ServiceUnavailable, "database_unavailable");
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("\"database\":\"away\"", await health.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_Redis_the_desk_is_degraded_and_works()
    {
        await using var degraded = await Desk.StartAsync(new DeskSettings { WithWorker = false, Redis = "127.0.0.1:1,abortConnect=false" });
        var document = await degraded.Upload(SamplePdf.Invoice("NO-REDIS"));

        var health = await degraded.Get("/health");

        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal("away", health.GetProperty("redis").GetString());
        Assert.Equal("Queued", (await degraded.Get($"/api/jobs/{document.JobId}")).GetProperty("status").GetString());
    }
}
