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

    /// <summary>Lets it run to its end, for as long as it may.</summary>
    /// <param name="ct">Kills the process tree.</param>
    public async Task<CagedRun> RunAsync(CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(_bounds.Seconds));
        await using var killed = clock.Token.UnsafeRegister(static state => ((CagedProcess)state!).Kill(), this);
        var output = new BoundedCapture(_bounds.OutputBytes, Kill);
        var errors = new BoundedCapture(MaxErrorBytes, whenFull: null);
        _process.StandardInput.Close();
        await Task.WhenAll(
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
