using System.Net;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class UploadLimitTests : IAsyncLifetime
{
    private Desk desk = null!;

    public async Task InitializeAsync() => desk = await Desk.StartAsync(new DeskSettings
    {
        WithWorker = false,
        Values = { ["Intake:MaxFiles"] = "2", ["Intake:MaxFileSize"] = "2000", ["Intake:MaxRequestSize"] = "20000" },
    });

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() =>
        await Problem.Of(await desk.PostFiles(("large.pdf", Padded(3000))), HttpStatusCode.RequestEntityTooLarge, "too_large");

    [Fact]
    public async Task A_file_too_many_is_refused_beside_the_others()
    {
        using var response =
            await desk.PostFiles(("1.pdf", SamplePdf.Invoice("A")), ("2.pdf", SamplePdf.Invoice("B")), ("3.pdf", SamplePdf.Invoice("C")));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.MultiStatus, response.StatusCode);
        Assert.Equal("too_many_files", answer.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_whole()
    {
        using var response = await desk.PostFiles(("large.pdf", Padded(30_000)));

        var problem = await Problem.Of(response, HttpStatusCode.RequestEntityTooLarge, "request_too_large");

        Assert.Empty(problem.GetProperty("documents").EnumerateArray());
        Assert.Empty(Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories));
    }

    private static byte[] Padded(int length) => [.. SamplePdf.Invoice("L"), .. new byte[length]];
}
