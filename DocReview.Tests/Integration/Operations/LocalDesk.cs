using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DocReview.Tests.Integration.Operations;

/// <summary>A desk of <c>bin/run</c>'s on a data folder and a port of its own.</summary>
public sealed class LocalDesk : IAsyncLifetime
{
    // The first start may have to publish the programs.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    public string Data { get; } = Directory.CreateTempSubdirectory("docreview-run-").FullName;

    public string Port { get; } = FreePort();

    public string Address => $"http://localhost:{Port}";

    internal CommandRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Start();
        await Until(() => Run.Words.Contains(Address, StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        await Run.Signal("TERM");
        await Run.End();
        Run.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>Starts it, again after it has ended.</summary>
    public void Start() => Run = CommandRun.Start("run", "--port", Port, "--data", Data);

    /// <summary>The process ids of the parts by name, as the pid files have them.</summary>
    public Dictionary<string, int> Parts() => Directory.GetFiles(Path.Combine(Data, "pids")).ToDictionary(
        file => Path.GetFileName(file),
        file => int.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture));

    public async Task<bool> IsHealthy()
    {
        try
        {
            using var answer = await Http.GetAsync($"{Address}/health");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits until something is so; a command that has ended meanwhile ends the waiting.</summary>
    public Task Until(Func<bool> isSo) => Until(() => Task.FromResult(isSo()));

    public async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            if (Run.Process.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"bin/run said:\n{Run.Words}");
            }

            await Task.Delay(50);
        }
    }

    internal static bool IsAlive(int pid) => Directory.Exists($"/proc/{pid}") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ");

    private static string FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port.ToString(CultureInfo.InvariantCulture);
    }
}
