using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>
/// Ends the tools of this process when it is killed and can no longer do so itself: a shell that is sent the ids of those that run, and
/// that kills those as soon as its input ends. PR_SET_PDEATHSIG would not do, as it follows the thread that forked.
/// </summary>
public sealed class OrphanReaper : IDisposable
{
    /// <summary>Its name in the list of processes, kept from when the class was called so: operators look for it.</summary>
    public const string Name = "docreview-warden";

    // What asks the worker's whole group to end must not end the one that cleans up behind it.
    private const string Script = """
        trap '' HUP INT TERM
        running=' '
        while read -r change process; do
          case $change in
            +) running="$running$process " ;;
            -) running="${running%% $process *} ${running#* $process }" ;;
          esac
        done
        for process in $running; do kill -9 "$process"; done
        """;

    private readonly Lock _lock = new();
    private readonly HashSet<int> _running = [];
    private Process? _shell;

    /// <summary>Puts a process under its eye.</summary>
    public void Watch(int process)
    {
        lock (_lock)
        {
            _running.Add(process);
            Tell($"+ {process}");
        }
    }

    /// <summary>Lets go of one that has ended.</summary>
    public void Forget(int process)
    {
        lock (_lock)
        {
            _running.Remove(process);
            Tell($"- {process}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _shell?.Dispose();
            _shell = null;
        }
    }

    private void Tell(string change)
    {
        if (_shell is { HasExited: false } shell)
        {
            try
            {
                shell.StandardInput.Write(change + '\n');
                return;
            }
            catch (IOException)
            {
                // Somebody has ended it; another takes its place.
            }
        }

        Post();
    }

    private void Post()
    {
        _shell?.Dispose();
        var start = new ProcessStartInfo("sh", ["-c", Script, Name]) { RedirectStandardInput = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        _shell = Process.Start(start)!;
        _shell.StandardInput.AutoFlush = true;
        foreach (var process in _running)
        {
            _shell.StandardInput.Write($"+ {process}\n");
        }
    }
}
