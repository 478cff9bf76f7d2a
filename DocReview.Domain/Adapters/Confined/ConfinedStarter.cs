using System.Text.Json;
using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Extraction;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Starts confined processes and gets them ready.</summary>
internal sealed class ConfinedStarter(ServiceLauncher launcher, ReaderLimits limits, ILogger<ConfinedStarter> log)
{
    // A second usually; a loaded machine with a cold disk takes longer than any request may.
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    /// <summary>Starts a process and waits until it is warm.</summary>
    /// <returns>The process, and whether it can do its work on this machine.</returns>
    /// <exception cref="IOException">It cannot be started now, or ended before it was ready: trying again may help.</exception>
    public async Task<(ConfinedProcess Process, bool IsAble)> StartAsync(
        ConfinedRole role, ConfinedLimits bounds, CancellationToken ct)
    {
        string[] arguments = [ConfinedProgram.Command, role.ToString().ToLowerInvariant()];
        var process = new ConfinedProcess(launcher.Start(arguments, bounds.AddressMegabytes, Runtime(role, bounds)), bounds);
        var isReady = false;
        try
        {
            var options = new PayloadWriter().Bytes(JsonSerializer.SerializeToUtf8Bytes(limits));
            var patient = bounds with { Cpu = null, Wall = LongestStart };
            var answer = await process.AskAsync(FrameKind.WarmUp, options.Memory, patient, ct).ConfigureAwait(false);
            var isAble = Greet(role, process, answer);
            isReady = true;
            return (process, isAble);
        }
        catch (Exception error) when (error is ConfinedProcessEndedException or MalformedFrameException)
        {
            throw new IOException($"The process for {role} does not start. {error.Message}", error);
        }
        finally
        {
            if (!isReady)
            {
                process.Dispose();
            }
        }
    }

    private bool Greet(ConfinedRole role, ConfinedProcess process, Frame answer)
    {
        if (answer.Kind != FrameKind.Result)
        {
            throw new MalformedFrameException($"{answer.Kind} at the start.");
        }

        var reader = new PayloadReader(answer.Payload.Span);
        var isAble = reader.Number(0, 1) == 1;
        var landlock = reader.Number(0, int.MaxValue);
        reader.End();
        log.LogInformation(
            "Process {ProcessId} is ready for {Role}; file system {FileSystem}", process.Id, role,
            landlock > 0 ? $"closed by Landlock {landlock}" : "not closed: this kernel has no Landlock");
        return isAble;
    }

    private static Dictionary<string, string> Runtime(ConfinedRole role, ConfinedLimits bounds)
    {
        var runtime = Runtime(bounds);
        if (role == ConfinedRole.Extraction)
        {
            // What the compiler took goes back to the system; the C library would keep it for each of its threads. Networks
            // do allocate from many threads.
            runtime["MALLOC_ARENA_MAX"] = "1";
            runtime["MALLOC_TRIM_THRESHOLD_"] = "131072";
        }

        return runtime;
    }

    private static Dictionary<string, string> Runtime(ConfinedLimits bounds) => new()
    {
        ["DOTNET_GCHeapHardLimit"] = $"0x{bounds.HeapMegabytes * 1024L * 1024:x}",
        // A file takes 4 to 6 MB of new objects: with room for them, most are gone before anything is collected.
        ["DOTNET_GCgen0size"] = "0x800000",
        // Compacts rather than keeps holes, as in the worker.
        ["DOTNET_GCConserveMemory"] = "7",
        ["DOTNET_gcServer"] = "0",
        ["DOTNET_gcConcurrent"] = "0",
        // It serves thousands of files: measuring the code before compiling it for good pays.
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
    };
}
