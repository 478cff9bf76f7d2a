using System.Diagnostics;
using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Adapters.Processes;

namespace DocReview.Tests.Integration.Adapters.Confined;

/// <summary>A process in place of the confined one that answers what the protocol does not allow, or spins.</summary>
public sealed class LyingProcessTests : IDisposable
{
    private const int Seed = 20261130;

    private static readonly ConfinedLimits Limits = new(2048, 256, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), TimeSpan.Zero);

    private readonly OrphanReaper reaper = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docreview-lying-");

    public void Dispose()
    {
        reaper.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_answer_to_another_request_ends_the_process() => await AssertEnds(Answer(FrameKind.Result, 4711, []));

    [Fact]
    public async Task A_request_in_place_of_an_answer_ends_the_process() => await AssertEnds(Answer(FrameKind.Extract, 1, []));

    [Fact]
    public async Task An_answer_that_breaks_off_ends_the_process() =>
        await AssertEnds(Answer(FrameKind.Result, 1, new byte[100])[..50], after: "");

    [Fact]
    public async Task An_answer_longer_than_any_may_be_ends_the_process()
    {
        var answer = Answer(FrameKind.Result, 1, []);
        BitConverter.TryWriteBytes(answer, ConfinedLimits.MostAnswerBytes + 1);
        await AssertEnds(answer);
    }

    [Fact]
    public async Task Noise_ends_the_process()
    {
        var noise = new byte[10_000];
        new Random(Seed).NextBytes(noise);
        await AssertEnds(noise);
    }

    [Fact]
    public async Task A_process_that_spins_is_killed_for_its_processor_time()
    {
        using var process = Start("while :; do :; done");
        var ended = await Assert.ThrowsAsync<ConfinedProcessEndedException>(() =>
            process.AskAsync(FrameKind.Extract, default, CancellationToken.None));
        Assert.Equal(ConfinedEnd.OutOfTime, ended.End);
        Assert.False(process.IsAlive);
    }

    [Fact]
    public async Task What_it_said_on_its_errors_is_in_the_reason()
    {
        using var process = Start("echo a broken library >&2; exit 3");
        var ended = await Assert.ThrowsAsync<ConfinedProcessEndedException>(() =>
            process.AskAsync(FrameKind.Extract, default, CancellationToken.None));
        Assert.Equal(ConfinedEnd.Crashed, ended.End);
        Assert.Contains("Exit code 3. a broken library", ended.Message, StringComparison.Ordinal);
    }

    private async Task AssertEnds(byte[] answer, string after = "; sleep 60")
    {
        var path = Path.Combine(folder.FullName, "answer");
        await File.WriteAllBytesAsync(path, answer);
        // Reads the request's header first: an answer before any request is another matter.
        using var process = Start($"head -c {Frame.HeaderBytes} >/dev/null; cat {path}{after}");
        var ended = await Assert.ThrowsAsync<ConfinedProcessEndedException>(() =>
            process.AskAsync(FrameKind.Extract, default, CancellationToken.None));
        Assert.Equal(ConfinedEnd.Crashed, ended.End);
        Assert.False(process.IsAlive);
    }

    private ConfinedProcess Start(string script)
    {
        var start = new ProcessStartInfo(
            "sh", ["-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        return new(new ServiceProcess(Process.Start(start)!, reaper), Limits);
    }

    private static byte[] Answer(FrameKind kind, uint id, byte[] payload)
    {
        using var stream = new MemoryStream();
        Frame.Write(stream, kind, id, payload);
        return stream.ToArray();
    }
}
