using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>A tool in its cage, running. Disposed, it is dead.</summary>
public sealed class CagedProcess : IDisposable
{
    private const int MaxErrorBytes = 8192;

    private readonly string _tool;
    private readonly Process _process;
    private readonly CageBounds _bounds;
    private readonly Warden _warden;

    internal CagedProcess(string tool, Process process, CageBounds bounds, Warden warden)
    {
        (_tool, _process, _bounds, _warden) = (tool, process, bounds, warden);
    }

    /// <summary>Whether it still runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>Gives it its input and lets it run to its end, for as long as it may from now on.</summary>
    /// <param name="input">Path of the file that it reads from standard input; null for none.</param>
    /// <param name="ct">Kills the process tree.</param>
    public async Task<CagedRun> RunAsync(string? input, CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(_bounds.Seconds));
        await using var killed = clock.Token.UnsafeRegister(static state => ((CagedProcess)state!).Kill(), this);
        var output = new BoundedCapture(_bounds.OutputBytes, Kill);
        var errors = new BoundedCapture(MaxErrorBytes, whenFull: null);
        await Task.WhenAll(
            FeedAsync(input),
            output.DrainAsync(_process.StandardOutput.BaseStream),
            errors.DrainAsync(_process.StandardError.BaseStream),
            _process.WaitForExitAsync(CancellationToken.None)).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return Ending.Of(_tool, _process.ExitCode, clock.IsCancellationRequested, output, errors.Text());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _warden.Forget(_process.Id);
        _process.Dispose();
    }

    private async Task FeedAsync(string? input)
    {
        await using var feed = _process.StandardInput.BaseStream;
        if (input is null)
        {
            return;
        }

        await using var file = new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            await file.CopyToAsync(feed, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It ended before it had read everything; how, its exit code says.
        }
    }

    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
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
