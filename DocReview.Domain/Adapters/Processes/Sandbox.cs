using System.ComponentModel;
using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>
/// Runs a tool on a hostile file: bounded in time, processor, memory, files and output, without shell, environment or
/// network, and gone with its whole process tree when the caller cancels, or when this process is killed.
/// </summary>
public sealed class Sandbox(NetworkNamespace network, OrphanReaper reaper)
{
    private const int OpenFiles = 64;

    private static readonly string SearchPath = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="tool">Name or path of the program.</param>
    /// <param name="arguments">Passed as they are; nothing expands them.</param>
    /// <param name="workingFolder">Current, home and temporary folder of the child.</param>
    /// <param name="bounds">What it may use.</param>
    /// <param name="ct">Kills the process tree.</param>
    /// <exception cref="InvalidOperationException">The tool is not installed, or cannot be confined.</exception>
    public async Task<SandboxResult> RunAsync(
        string tool, IEnumerable<string> arguments, string workingFolder, ResourceLimits bounds, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var process = Start(Describe([.. Prefix(bounds), tool, .. arguments], workingFolder));
        reaper.Watch(process.Id);
        using var sandboxed = new SandboxedProcess(tool, process, bounds, reaper);
        return await sandboxed.RunAsync(ct).ConfigureAwait(false);
    }

    // Each of these becomes the next, in the same process. Limits put on from outside, once it runs, would cost a
    // millisecond less and come too late for what a tool takes in its first.
    private IEnumerable<string> Prefix(ResourceLimits bounds) =>
    [
        .. network.Prefix,
        .. bounds.Niceness > 0 ? new[] { "nice", $"-n{bounds.Niceness}" } : [],
        "prlimit",
        $"--as={bounds.MemoryBytes}",
        // Soft before hard: the soft limit's signal distinguishes this end from any other.
        $"--cpu={bounds.CpuSeconds}:{bounds.CpuSeconds + 2}",
        $"--fsize={bounds.FileBytes}",
        $"--nofile={OpenFiles}",
        "--core=0",
        "--",
    ];

    private static ProcessStartInfo Describe(string[] command, string workingFolder)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = SearchPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = workingFolder;
        start.Environment["TMPDIR"] = workingFolder;
        // One thread a page: 0.5 s of one core instead of 2.4 s of two.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        // libvips would start a thread for each core.
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // No loader of libvips that was not fuzzed: no SVG, no ImageMagick, no PDF.
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        return start;
    }

    private static Process Start(ProcessStartInfo description)
    {
        try
        {
            return Process.Start(description)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{description.FileName} cannot be run: {missing.Message}", missing);
        }
    }
}
