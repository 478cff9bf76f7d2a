using System.Collections.Concurrent;
using System.Diagnostics;
using DocReview.Tests.Support;

namespace DocReview.Tests.Integration.Operations;

/// <summary>One of the commands in <c>bin/</c> while it runs, and what it has said so far.</summary>
internal sealed class CommandRun : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();

    private CommandRun(Process process)
    {
        Process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Process Process { get; }

    public IReadOnlyList<string> Lines => [.. _lines];

    public string Words => string.Join('\n', Lines);

    public static CommandRun Start(string command, params string[] arguments)
    {
        var path = Path.Combine(Repository.Root, "bin", command);
        return new(Process.Start(new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Runs a command to its end; its exit code.</summary>
    public static async Task<(int Code, CommandRun Run)> ToEnd(string command, params string[] arguments)
    {
        var run = Start(command, arguments);
        return (await run.End(), run);
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> End()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    /// <summary>Sends a signal, such as <c>TERM</c>, to the command itself.</summary>
    public Task Signal(string name) => SignalTo(Process.Id, name);

    public static async Task SignalTo(int pid, string name)
    {
        using var kill = Process.Start("kill", ["-s", name, pid.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
        }
    }
}
