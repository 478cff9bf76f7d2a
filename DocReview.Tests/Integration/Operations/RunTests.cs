using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace DocReview.Tests.Integration.Operations;

[Trait("Kind", "Fault")]
public sealed class RunTests(LocalDesk desk) : IClassFixture<LocalDesk>
{
    [Theory]
    [InlineData("web")]
    [InlineData("jobs")]
    [InlineData("redis")]
    [InlineData("postgres")]
    public async Task A_part_that_is_killed_is_started_again(string part)
    {
        var killed = desk.Parts()[part];
        await CommandRun.SignalTo(killed, "KILL");
        await desk.Until(async () => desk.Parts()[part] != killed && LocalDesk.IsAlive(desk.Parts()[part]) && await desk.IsHealthy());
        Assert.Contains(desk.Run.Lines, line => line.StartsWith($"! {part} ended unasked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bin_token_prints_a_token_alone_on_its_last_line_and_the_API_takes_it()
    {
        var (code, run) = await CommandRun.ToEnd("token", "tests", "--data", desk.Data);
        Assert.Equal(0, code);
        Assert.Matches("^dr_[0-9a-f]{64}$", run.Lines[^1]);

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{desk.Address}/api/documents");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", run.Lines[^1]);
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Bin_token_finds_the_desk_by_its_port()
    {
        var (code, run) = await CommandRun.ToEnd("token", "tests", "--port", desk.Port);
        Assert.Equal(0, code);
        Assert.StartsWith("dr_", run.Lines[^1]);
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_says_that_it_is_in_use()
    {
        var (code, run) = await CommandRun.ToEnd("run", "--port", "1", "--data", desk.Data);
        Assert.NotEqual(0, code);
        Assert.Contains("in use by a DocReview that is running", run.Words);
        Assert.True(await desk.IsHealthy());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_before_anything_is_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var data = Directory.CreateTempSubdirectory("docreview-busy-").FullName;

        var (code, run) = await CommandRun.ToEnd("run", "--port", $"{port}", "--data", data);

        Assert.NotEqual(0, code);
        Assert.Contains($"port {port} is taken", run.Words);
        Assert.False(Directory.Exists(Path.Combine(data, "postgres")));
        Directory.Delete(data, recursive: true);
    }
}
