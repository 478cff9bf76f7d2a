using System.ComponentModel;
using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>
/// Starts this product's own confined processes: without network where the system allows it, bounded in address space and
/// open files, with no variable of the worker's environment.
/// </summary>
internal sealed class ServiceLauncher(NetworkNamespace network, OrphanReaper reaper)
{
    // Assemblies and libraries are mapped and closed; pipes and the runtime's own take a few dozen.
    private const int OpenFiles = 256;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DocReview.Jobs.dll");

    /// <summary>Starts a command of DocReview.Jobs.</summary>
    /// <param name="arguments">The command and what follows it.</param>
    /// <param name="addressMegabytes">RLIMIT_AS.</param>
    /// <param name="runtime">Settings of the .NET runtime, by their environment variables.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public ServiceProcess Start(IEnumerable<string> arguments, int addressMegabytes, IReadOnlyDictionary<string, string> runtime)
    {
        string[] command =
        [
            .. network.LastingPrefix, "prlimit", $"--as={addressMegabytes * 1024L * 1024}", $"--nofile={OpenFiles}", "--core=0", "--",
            Host(), Program, .. arguments,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in runtime)
        {
            start.Environment[name] = value;
        }

        return Start(start);
    }

    private ServiceProcess Start(ProcessStartInfo start)
    {
        try
        {
            var process = Process.Start(start)!;
            reaper.Watch(process.Id);
            return new(process, reaper);
        }
        catch (Win32Exception missing)
        {
            throw new IOException($"{start.FileName} cannot be run: {missing.Message}", missing);
        }
    }

    // The dotnet that runs this process; where it runs by a program of its own, the one on the search path.
    private static string Host() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
