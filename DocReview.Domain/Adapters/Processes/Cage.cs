using System.ComponentModel;
using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>
/// Runs a tool on a hostile file: bounded in time, processor, memory, files and output, without shell, environment or
/// network, and gone with its whole process tree when the caller cancels. <c>timeout</c> is the parent, so that it
/// also ends when this process is killed and can no longer end it.
/// </summary>
public sealed class Cage(NetworkNamespace network)
{
    private const int MaxErrorBytes = 8192;
    private const int OpenFiles = 64;

    private static readonly string SearchPath = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";

    /// <summary>Runs a tool to its end.</summary>
    /// <param name="tool">Name or path of the program.</param>
    /// <param name="arguments">Passed as they are; nothing expands them.</param>
    /// <param name="workingFolder">Current, home and temporary folder of the child.</param>
    /// <param name="bounds">What it may use.</param>
    /// <param name="ct">Kills the process tree.</param>
    /// <exception cref="InvalidOperationException">The tool, or one of those that confine it, is not installed.</exception>
    public async Task<CagedRun> RunAsync(
        string tool, IEnumerable<string> arguments, string workingFolder, CageBounds bounds, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var process = Start(Describe(tool, arguments, workingFolder, bounds));
        await using var killed = ct.UnsafeRegister(static state => Kill((Process)state!), process);
        var output = new BoundedCapture(bounds.OutputBytes, () => Kill(process));
        var errors = new BoundedCapture(MaxErrorBytes, whenFull: null);
        await Task.WhenAll(
            output.DrainAsync(process.StandardOutput.BaseStream),
            errors.DrainAsync(process.StandardError.BaseStream),
            process.WaitForExitAsync(CancellationToken.None)).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return Ending.Of(tool, process.ExitCode, output, errors.Text());
    }

    private ProcessStartInfo Describe(string tool, IEnumerable<string> arguments, string workingFolder, CageBounds bounds)
    {
        var start = new ProcessStartInfo("timeout")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        AddWalls(start.ArgumentList, bounds);
        start.ArgumentList.Add(tool);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

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

    private void AddWalls(ICollection<string> line, CageBounds bounds)
    {
        line.Add("-k");
        line.Add("2");
        line.Add($"{bounds.Seconds}");
        foreach (var word in network.Prefix)
        {
            line.Add(word);
        }

        if (bounds.Niceness > 0)
        {
            line.Add("nice");
            line.Add($"-n{bounds.Niceness}");
        }

        line.Add("prlimit");
        line.Add($"--as={bounds.MemoryBytes}");
        // Soft before hard: the soft limit's signal tells this end from any other.
        line.Add($"--cpu={bounds.CpuSeconds}:{bounds.CpuSeconds + 2}");
        line.Add($"--fsize={bounds.FileBytes}");
        line.Add($"--nofile={OpenFiles}");
        line.Add("--core=0");
        line.Add("--");
    }

    private static Process Start(ProcessStartInfo description)
    {
        try
        {
            var process = Process.Start(description)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("timeout (coreutils) is not installed; the readers are confined by it.", missing);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
        catch (AggregateException)
        {
            // A part of the tree ended by itself in the meantime.
        }
    }
}
