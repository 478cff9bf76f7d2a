using System.Diagnostics;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>A tool in its sandbox, running. Disposed, it is dead.</summary>
public sealed class SandboxedProcess : IDisposable
{
    private const int MaxErrorBytes = 8192;

    private readonly string _tool;
    private readonly Process _process;
    private readonly ResourceLimits _bounds;
    private readonly OrphanReaper _reaper;

    internal SandboxedProcess(string tool, Process process, ResourceLimits bounds, OrphanReaper reaper)
    {
        (_tool, _process, _bounds, _reaper) = (tool, process, bounds, reaper);
    }

    /// <summary>Lets it run to its end, for as long as it may.</summary>
    /// <param name="ct">Kills the process tree.</param>
    public async Task<SandboxResult> RunAsync(CancellationToken ct)
    {
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(ct);
        clock.CancelAfter(TimeSpan.FromSeconds(_bounds.Seconds));
        await using var killed = clock.Token.UnsafeRegister(static state => ((SandboxedProcess)state!).Kill(), this);
        var output = new BoundedCapture(_bounds.OutputBytes, Kill);
        var errors = new BoundedCapture(MaxErrorBytes, whenFull: null);
        _process.StandardInput.Close();
        await Task.WhenAll(
            output.DrainAsync(_process.StandardOutput.BaseStream),
            errors.DrainAsync(_process.StandardError.BaseStream),
            _process.WaitForExitAsync(CancellationToken.None)).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return ExitClassifier.Classify(_tool, _process.ExitCode, clock.IsCancellationRequested, output, errors.Text());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _reaper.Forget(_process.Id);
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
