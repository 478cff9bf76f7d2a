using System.Diagnostics;
using System.Text;
using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Extraction;
using Microsoft.Extensions.Logging.Abstractions;

namespace DocReview.Tests.Integration.Adapters.Processes;

public sealed class SandboxTests : IDisposable
{
    private const long Megabyte = 1024 * 1024;

    private static readonly ResourceLimits Roomy = new(Seconds: 20, CpuSeconds: 10, 512 * Megabyte, Megabyte, OutputBytes: 100_000);

    private readonly OrphanReaper reaper = new();
    private readonly Sandbox sandbox;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docreview-sandbox-");

    public SandboxTests() => sandbox = new(NetworkNamespace.Probe(NetworkIsolation.WhereCheap, NullLogger.Instance), reaper);

    public void Dispose()
    {
        reaper.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_tool_gets_its_arguments_as_they_are()
    {
        var run = await Run("printf", ["%s|", "$(id)", "a b", "; rm -rf /", "*", "\u202Egpj"]);
        Assert.True(run.Succeeded);
        Assert.Equal("$(id)|a b|; rm -rf /|*|\u202Egpj|", Encoding.UTF8.GetString(run.Output));
    }

    [Fact]
    public async Task A_tool_sees_nothing_of_the_workers_environment()
    {
        Environment.SetEnvironmentVariable("DOCREVIEW_TEST_SECRET", "hunter2");
        var run = await Run("env", []);
        var said = Encoding.UTF8.GetString(run.Output);
        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
        Assert.Contains($"HOME={folder.FullName}", said, StringComparison.Ordinal);
        Assert.Contains("OMP_THREAD_LIMIT=1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_stands_back_as_far_as_it_is_told()
    {
        var ours = int.Parse(Encoding.UTF8.GetString((await Run("nice", [])).Output));
        var run = await Run("nice", [], Roomy with { Niceness = 5 });
        Assert.Equal(Math.Min(19, ours + 5), int.Parse(Encoding.UTF8.GetString(run.Output)));
    }

    [Fact]
    public async Task A_tool_that_sleeps_is_out_of_time() =>
        Assert.Equal(ExitKind.OutOfTime, (await Run("sleep", ["60"], Roomy with { Seconds = 1 })).End);

    [Fact]
    public async Task A_tool_that_ignores_the_request_to_end_is_killed() =>
        Assert.Equal(
            ExitKind.OutOfTime, (await Run("sh", ["-c", "trap '' TERM; sleep 60 & wait; sleep 60"], Roomy with { Seconds = 1 })).End);

    [Fact]
    public async Task A_tool_that_spins_is_out_of_processor_time() =>
        Assert.Equal(ExitKind.OutOfCpu, (await Run("sh", ["-c", "while :; do :; done"], Roomy with { CpuSeconds = 1 })).End);

    [Fact]
    public async Task A_tool_that_eats_memory_is_told_from_one_that_crashes()
    {
        Assert.Equal(ExitKind.OutOfMemory, (await Run("sort", ["-S", "4G", "/dev/zero"], Roomy)).End);
        Assert.Equal(ExitKind.Crashed, (await Run("sh", ["-c", "kill -SEGV $$"])).End);
    }

    [Fact]
    public async Task A_tool_that_prints_for_ever_is_stopped_and_what_it_said_is_bounded()
    {
        var run = await Run("yes", ["spam"]);
        Assert.Equal(ExitKind.TooMuchOutput, run.End);
        Assert.Equal(Roomy.OutputBytes, run.Output.Length);
    }

    [Fact]
    public async Task A_tool_that_fills_the_disk_is_stopped()
    {
        var run = await Run("head", ["-c", "9000000", "/dev/zero"], Roomy);
        Assert.Equal(ExitKind.TooMuchOutput, run.End);
        var copy = await Run("cp", ["/proc/self/exe", "big"], Roomy with { FileBytes = 1000 });
        Assert.NotEqual(0, copy.ExitCode);
        Assert.True(new FileInfo(Path.Combine(folder.FullName, "big")).Length <= 1000);
    }

    [Fact]
    public async Task A_refusal_is_an_exit_code_and_its_words()
    {
        var run = await Run("sh", ["-c", "echo no >&2; exit 3"]);
        Assert.Equal((ExitKind.Exited, 3, "no\n"), (run.End, run.ExitCode, run.Errors));
    }

    [Fact]
    public async Task A_missing_tool_says_so()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Run("no-such-tool-here", []));
        Assert.Contains("no-such-tool-here", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_kills_the_children_of_the_tool_too()
    {
        var mark = $"31{Random.Shared.Next(100_000, 999_999)}";
        using var cancel = new CancellationTokenSource();
        var run = sandbox.RunAsync("sh", ["-c", $"sleep {mark} & sleep {mark} & wait"], folder.FullName, Roomy, cancel.Token);
        await Until(() => Sleeping(mark) == 2);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Until(() => Sleeping(mark) == 0);
    }

    private Task<SandboxResult> Run(string tool, string[] arguments, ResourceLimits? bounds = null) =>
        sandbox.RunAsync(tool, arguments, folder.FullName, bounds ?? Roomy, CancellationToken.None);

    private static int Sleeping(string mark) => Process.GetProcessesByName("sleep").Count(process =>
        File.Exists($"/proc/{process.Id}/cmdline") && ReadOrEmpty($"/proc/{process.Id}/cmdline").Contains(mark, StringComparison.Ordinal));

    private static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task Until(Func<bool> reached)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!reached())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
