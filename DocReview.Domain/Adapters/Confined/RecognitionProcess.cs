using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// The one process of the networks, a page a core at a time. Started with the first page, as its networks take 200 MB, and
/// ended when no page has come for a while.
/// </summary>
internal sealed class RecognitionProcess(ConfinedStarter starter, ReaderLimits limits, TimeProvider time) : IDisposable
{
    // Networks of 21 MB and what ONNX Runtime keeps beside them: 450 MB with two pages at a time, and more cores take more.
    private const int HeapMegabytes = 768;
    private const int AddressMegabytes = 6144;
    private const int MostRequests = 2_000;
    private const long MostMemoryBytes = 900L * 1024 * 1024;

    private static readonly TimeSpan IdleLife = TimeSpan.FromMinutes(2);

    private readonly ConfinedLimits _bounds = new(
        AddressMegabytes,
        HeapMegabytes,
        Cpu: null,
        TimeSpan.FromSeconds(limits.ProcessSeconds),
        CancelGrace: TimeSpan.FromMilliseconds(500));

    private readonly SemaphoreSlim _starting = new(1);
    private ConfinedProcess? _process;
    private ITimer? _retirement;
    private int _asking;
    private bool _isUnable;

    /// <summary>Sends a request.</summary>
    /// <returns>Null where the networks cannot run on this machine.</returns>
    /// <exception cref="ConfinedProcessEndedException">It ended instead of answering, or was killed for its answer.</exception>
    public async Task<T?> AskAsync<T>(FrameKind kind, ReadOnlyMemory<byte> payload, Func<Frame, T?> read, CancellationToken ct)
        where T : class
    {
        if (await EnterAsync(ct).ConfigureAwait(false) is not { } process)
        {
            return null;
        }

        try
        {
            return read(await process.AskAsync(kind, payload, ct).ConfigureAwait(false));
        }
        catch (MalformedFrameException error)
        {
            process.Dispose();
            throw new ConfinedProcessEndedException(ConfinedEnd.Crashed, error.Message);
        }
        finally
        {
            await LeaveAsync(process).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _retirement?.Dispose();
        _process?.Dispose();
    }

    private async Task<ConfinedProcess?> EnterAsync(CancellationToken ct)
    {
        await _starting.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (_process is not { IsAlive: true } && !_isUnable)
            {
                (_process, var isAble) = await starter.StartAsync(ConfinedRole.Recognition, _bounds, ct).ConfigureAwait(false);
                _isUnable = !isAble;
            }

            if (_isUnable)
            {
                _process?.Dispose();
                return null;
            }

            _asking++;
            return _process;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task LeaveAsync(ConfinedProcess process)
    {
        await _starting.WaitAsync().ConfigureAwait(false);
        _asking--;
        if (_asking == 0 && (process.Requests >= MostRequests || process.MemoryBytes > MostMemoryBytes))
        {
            process.Dispose();
        }

        _retirement ??= time.CreateTimer(_ => Retire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _retirement.Change(IdleLife, Timeout.InfiniteTimeSpan);
        _starting.Release();
    }

    private void Retire()
    {
        _starting.Wait();
        if (_asking == 0)
        {
            _process?.Dispose();
        }

        _starting.Release();
    }
}
