using System.Diagnostics;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>A worker in a process of its own, to be killed and frozen.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts one, with settings such as <c>("Worker__Concurrency", "1")</c>.</summary>
    public static WorkerProcess Start(Desk desk, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DocReview.Jobs.dll"));
        start.Environment["ConnectionStrings__Postgres"] = desk.Database.ConnectionString;
        start.Environment["ConnectionStrings__Redis"] = desk.Redis;
        start.Environment["Storage__Root"] = desk.Storage;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // Reading samples to get warm takes a core for half a minute, which the tests beside it need.
        start.Environment["Readers__ExtractionProcesses"] = "1";
        start.Environment["Readers__WarmUpRuns"] = "0";
        start.Environment["Readers__IdleWarmUpRuns"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new(process);
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and waits for the end.</summary>
    public async Task<int> Terminate()
    {
        Signals.Send("TERM", Id);
        await _process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(45)).Token);
        return _process.ExitCode;
    }

    public void Freeze() => Signals.Send("STOP", Id);

    public void Resume() => Signals.Send("CONT", Id);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }
}
