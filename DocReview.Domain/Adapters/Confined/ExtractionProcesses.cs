using System.Collections.Concurrent;
using DocReview.Domain.Extraction;
using Microsoft.Extensions.Logging;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// The processes that parse and extract, each with one file at a time. There is one for every two cores, as the database, the
/// worker and Web take half of what a document costs; where a file has to wait for them all, one more, up to as many as there
/// are cores. One that has served long, has grown, or has met an error is replaced by one that is warm.
/// </summary>
internal sealed class ExtractionProcesses(ConfinedStarter starter, ReaderLimits limits, ILogger<ExtractionProcesses> log)
    : IReaderWarmUp, IDisposable
{
    // Resident, in which the kernel counts compiled code twice. It has some 180 MB after a thousand files, and grows slowly.
    private const long MostMemoryBytes = 320L * 1024 * 1024;

    // Beside the heap: the runtime reserves more than a gigabyte of addresses, and does not start with less.
    private const int AddressMegabytes = 1792;

    // Longer than files of some pages make each other wait; shorter than anybody would notice behind one that takes seconds.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(250);

    private readonly ConfinedLimits _bounds = new(
        AddressMegabytes + limits.ExtractionMemoryMegabytes,
        limits.ExtractionMemoryMegabytes,
        TimeSpan.FromSeconds(limits.ExtractionCpuSeconds),
        TimeSpan.FromSeconds(limits.ProcessSeconds),
        CancelGrace: TimeSpan.Zero);

    // A place for a process each.
    private readonly SemaphoreSlim _free = new(UsualCount(limits));
    private int _count = UsualCount(limits);

    // Last in, first out: on a quiet desk one of them stays warm and the others swapped out.
    private readonly ConcurrentStack<ConfinedProcess> _idle = new();
    private readonly CancellationTokenSource _disposed = new();

    /// <inheritdoc/>
    public Task WarmUpAsync(CancellationToken ct) => Task.WhenAll(Enumerable.Range(0, UsualCount(limits)).Select(async _ =>
    {
        await _free.WaitAsync(ct).ConfigureAwait(false);
        await ReplaceAsync().ConfigureAwait(false);
    }));

    /// <summary>Sends a request to a process that is free, or waits for one.</summary>
    /// <exception cref="ConfinedProcessEndedException">It ended instead of answering.</exception>
    /// <exception cref="IOException">No process can be started now.</exception>
    public async Task<T> AskAsync<T>(FrameKind kind, ReadOnlyMemory<byte> payload, Func<Frame, T> read, CancellationToken ct)
    {
        await EnterAsync(ct).ConfigureAwait(false);
        ConfinedProcess? process = null;
        try
        {
            process = await TakeAsync(ct).ConfigureAwait(false);
            return read(await process.AskAsync(kind, payload, ct).ConfigureAwait(false));
        }
        catch (MalformedFrameException error)
        {
            process?.Dispose();
            throw new ConfinedProcessEndedException(ConfinedEnd.Crashed, error.Message);
        }
        catch (ConfinedDefectException)
        {
            // What else of it still works is not to be relied on.
            process?.Dispose();
            throw;
        }
        finally
        {
            Return(process);
        }
    }

    public void Dispose()
    {
        _disposed.Cancel();
        DisposeIdle();
    }

    private static int UsualCount(ReaderLimits limits) => (MostCount(limits) + 1) / 2;

    private static int MostCount(ReaderLimits limits) =>
        limits.ExtractionProcesses > 0 ? limits.ExtractionProcesses : Environment.ProcessorCount;

    // Takes a place, or makes one more.
    private async Task EnterAsync(CancellationToken ct)
    {
        if (await _free.WaitAsync(LongestWait, ct).ConfigureAwait(false))
        {
            return;
        }

        if (Interlocked.Increment(ref _count) > MostCount(limits))
        {
            Interlocked.Decrement(ref _count);
            await _free.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    private async Task<ConfinedProcess> TakeAsync(CancellationToken ct)
    {
        while (_idle.TryPop(out var idle))
        {
            if (idle.IsAlive)
            {
                return idle;
            }
        }

        return (await starter.StartAsync(ConfinedRole.Extraction, _bounds, ct).ConfigureAwait(false)).Process;
    }

    private void Return(ConfinedProcess? process)
    {
        if (process is not null && IsGood(process) && !_disposed.IsCancellationRequested)
        {
            _idle.Push(process);
            _free.Release();
            return;
        }

        if (process is { IsAlive: true })
        {
            log.LogInformation("Process {ProcessId} is replaced after {Requests} requests", process.Id, process.Requests);
        }

        process?.Dispose();
        _ = Task.Run(ReplaceAsync);
    }

    private bool IsGood(ConfinedProcess process) =>
        process.IsAlive && process.Requests < limits.ExtractionRequestsPerProcess && process.MemoryBytes < MostMemoryBytes;

    // Its place stays taken until it is there, so that nobody starts another meanwhile.
    private async Task ReplaceAsync()
    {
        try
        {
            _idle.Push((await starter.StartAsync(ConfinedRole.Extraction, _bounds, _disposed.Token).ConfigureAwait(false)).Process);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Whoever needs it next tries again, and is told.
            log.LogWarning("No process for extraction: {Reason}", error.Message);
        }

        _free.Release();
        if (_disposed.IsCancellationRequested)
        {
            DisposeIdle();
        }
    }

    private void DisposeIdle()
    {
        while (_idle.TryPop(out var process))
        {
            process.Dispose();
        }
    }
}
