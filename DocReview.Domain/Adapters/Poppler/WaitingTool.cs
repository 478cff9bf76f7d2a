using System.Collections.Concurrent;
using DocReview.Domain.Adapters.Processes;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>
/// A tool that reads its file from standard input, started before there is one: loading the thirty libraries that poppler
/// stands on takes three quarters of what reading an invoice takes, and passes while nobody waits.
/// </summary>
/// <param name="start">Starts one.</param>
internal sealed class WaitingTool(Func<CagedProcess> start) : IDisposable
{
    // As many documents as are usually read at once; each that waits holds some 10 MB, most of them shared.
    private const int MostWaiting = 2;

    private readonly ConcurrentQueue<CagedProcess> _waiting = new();
    private int _count;
    private volatile bool _disposed;

    /// <summary>Reads a file, by one that waits where there is one, and sees to the next.</summary>
    public async Task<CagedRun> RunAsync(string input, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var process = Take() ?? start();
        try
        {
            return await process.RunAsync(input, ct).ConfigureAwait(false);
        }
        finally
        {
            // Beside what is made of the text now, not before it.
            _ = Task.Run(Prepare, CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        while (_waiting.TryDequeue(out var process))
        {
            process.Dispose();
        }
    }

    // One that somebody has killed meanwhile would look as if the file had.
    private CagedProcess? Take()
    {
        while (_waiting.TryDequeue(out var process))
        {
            Interlocked.Decrement(ref _count);
            if (process.Runs)
            {
                return process;
            }

            process.Dispose();
        }

        return null;
    }

    private void Prepare()
    {
        if (Interlocked.Increment(ref _count) > MostWaiting || _disposed)
        {
            Interlocked.Decrement(ref _count);
            return;
        }

        try
        {
            _waiting.Enqueue(start());
        }
        catch (InvalidOperationException)
        {
            // It cannot be run; whoever needs it is told.
            Interlocked.Decrement(ref _count);
        }

        if (_disposed)
        {
            Dispose();
        }
    }
}
