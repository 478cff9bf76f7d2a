using System.Diagnostics;
using DocReview.Domain.Extraction;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>How a child is kept off the network on this system; probed once.</summary>
public sealed class NetworkNamespace
{
    private const int Runs = 5;

    // A text PDF takes about 10 ms; isolation that costs a good part of that is not worth it, as no reader opens a connection.
    private static readonly TimeSpan Cheap = TimeSpan.FromMilliseconds(4);

    private static readonly string[][] Ways = [["unshare", "--net", "--"], ["unshare", "--map-current-user", "--net", "--"]];

    private NetworkNamespace(IReadOnlyList<string> prefix, IReadOnlyList<string> lasting) => (Prefix, LastingPrefix) = (prefix, lasting);

    /// <summary>Words to put before a command that reads one file; empty where there is no isolation.</summary>
    public IReadOnlyList<string> Prefix { get; }

    /// <summary>
    /// Words to put before a command that lasts, whatever they cost once; empty where the system allows no isolation, or none is wanted.
    /// </summary>
    public IReadOnlyList<string> LastingPrefix { get; }

    /// <summary>Finds the way that this system allows: as root directly, else by a user namespace.</summary>
    /// <exception cref="InvalidOperationException">Wanted always, and not allowed here.</exception>
    public static NetworkNamespace Probe(NetworkIsolation wanted, ILogger log)
    {
        if (wanted == NetworkIsolation.Never)
        {
            return new([], []);
        }

        var plain = Fastest(["true"]);
        foreach (var way in Ways)
        {
            if (Fastest([.. way, "true"]) - plain is not { } cost)
            {
                continue;
            }

            var used = wanted == NetworkIsolation.Always || cost < Cheap;
            log.LogInformation("Readers {Walled} off the network by {Way}, which costs {Milliseconds:0.0} ms a process",
                used ? "are kept" : "are not kept", string.Join(' ', way), cost.TotalMilliseconds);
            return new(used ? way : [], way);
        }

        return wanted == NetworkIsolation.Always
            ? throw new InvalidOperationException("This system does not allow unshare --net; set Readers:Network to WhereCheap or Never.")
            : new([], []);
    }

    private static TimeSpan? Fastest(string[] command)
    {
        TimeSpan? fastest = null;
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            if (!Succeeds(command))
            {
                return null;
            }

            fastest = fastest is { } best && best < clock.Elapsed ? best : clock.Elapsed;
        }

        return fastest;
    }

    private static bool Succeeds(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
