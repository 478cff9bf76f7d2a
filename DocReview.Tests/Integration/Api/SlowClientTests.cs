using System.Net.Sockets;
using System.Text;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>Clients that keep a connection and send next to nothing on it are let go, and keep nobody else waiting.</summary>
[Trait("Kind", "Fault")]
public sealed class SlowClientTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const string Upload =
        "POST /api/documents/upload HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {0}\r\nContent-Length: 100000\r\n"
        + "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
        + "Content-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Headers_and_bodies_that_do_not_come_are_not_waited_for()
    {
        var upload = string.Format(System.Globalization.CultureInfo.InvariantCulture, Upload, await desk.NewToken("slow"));
        var before = Stored();
        var slow = new[] { "GET / HTTP/1.1\r\nHost: de", "GET /api/documents HTTP/1.1\r\nHost: desk\r\nX-A: 1\r\n", upload }.Select(
            AnswerTo).ToList();

        Assert.Equal(0, (await desk.Get("/api/documents")).GetProperty("total").GetInt32());
        Assert.All(await Task.WhenAll(slow),
            answer => Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer));
        Assert.Equal(0, (await desk.Get("/api/documents")).GetProperty("total").GetInt32());
        Assert.Equal(before, Stored());
    }

    // The desk may have belonged to others before.
    private IReadOnlyList<string> Stored() =>
        [.. Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // Sends what there is, goes on with a byte a second, and tells what came back until the other side hung up.
    private async Task<string> AnswerTo(string beginning)
    {
        var address = new Uri(desk.Address);
        using var connection = new TcpClient();
        using var patience = new CancellationTokenSource(Patience);
        await connection.ConnectAsync(address.Host, address.Port, patience.Token);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), patience.Token);
        using var hungUp = CancellationTokenSource.CreateLinkedTokenSource(patience.Token);
        var dribble = Dribble(stream, hungUp.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var answer = await ToEnd(reader, patience.Token);
        await hungUp.CancelAsync();
        await dribble;
        return answer;
    }

    private static async Task<string> ToEnd(StreamReader reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadToEndAsync(ct);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task Dribble(NetworkStream stream, CancellationToken ct)
    {
        try
        {
            using var everySecond = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await everySecond.WaitForNextTickAsync(ct))
            {
                await stream.WriteAsync("x"u8.ToArray(), ct);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The desk has hung up, which is what is waited for.
        }
    }
}
