using System.Collections.Concurrent;
using DocReview.Domain.Adapters.Processes;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// The worker's end of a confined process: sends requests, hands each its answer, and kills the process where a request
/// takes too much, is cancelled, or is answered with what the protocol does not allow.
/// </summary>
internal sealed class ConfinedProcess : IDisposable
{
    private const int MostErrorBytes = 8 * 1024;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(100);

    private readonly ServiceProcess _process;
    private readonly ConfinedLimits _limits;
    private readonly Lock _write = new();
    private readonly ConcurrentDictionary<uint, PendingRequest> _pending = new();
    private readonly BoundedCapture _errors = new(MostErrorBytes, whenFull: null);
    private readonly Task _drained;
    private readonly Timer _watch;
    private ConfinedEnd? _killedFor;
    private uint _lastId;
    private volatile bool _isClosed;
    private volatile ConfinedProcessEndedException? _ended;

    public ConfinedProcess(ServiceProcess process, ConfinedLimits limits)
    {
        (_process, _limits) = (process, limits);
        _drained = _errors.DrainAsync(process.Errors);
        _watch = new Timer(_ => Watch(), null, WatchInterval, WatchInterval);
        new Thread(ReadAnswers) { IsBackground = true, Name = "confined answers" }.Start();
    }

    /// <summary>Its id in the system.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it can be given requests.</summary>
    public bool IsAlive => !_isClosed && _killedFor is null;

    /// <summary>Requests so far.</summary>
    public int Requests => (int)_lastId;

    /// <summary>Resident memory in bytes, 0 where it has ended.</summary>
    public long MemoryBytes => _process.MemoryBytes;

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <exception cref="ConfinedProcessEndedException">It ended instead.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the process may be dead for it.</exception>
    public Task<Frame> AskAsync(FrameKind kind, ReadOnlyMemory<byte> payload, CancellationToken ct) => AskAsync(kind, payload, _limits, ct);

    /// <summary>The same, with other limits than those of the process.</summary>
    public async Task<Frame> AskAsync(FrameKind kind, ReadOnlyMemory<byte> payload, ConfinedLimits limits, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var id = Interlocked.Increment(ref _lastId);
        var request = new PendingRequest(limits, _process.CpuTime);
        _pending[id] = request;
        using var cancelled = ct.UnsafeRegister(_ => Cancel(id, request), null);
        try
        {
            Send(kind, id, payload.Span);
            var answer = await request.Answer.ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
            return answer;
        }
        catch (ConfinedProcessEndedException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    public void Dispose()
    {
        Kill(ConfinedEnd.Stopped);
        _watch.Dispose();
    }

    private void Send(FrameKind kind, uint id, ReadOnlySpan<byte> payload)
    {
        try
        {
            lock (_write)
            {
                Frame.Write(_process.Input, kind, id, payload);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // It ended while it was being written to; who reads its answers says why.
        }

        // One that ended before the request was noted has nobody left to say so.
        if (_ended is { } ended)
        {
            FailAll(ended);
        }
    }

    private void ReadAnswers()
    {
        try
        {
            while (Frame.Read(_process.Output, ConfinedLimits.MostAnswerBytes) is { } answer)
            {
                if (answer.Kind < FrameKind.Result || !_pending.TryGetValue(answer.Id, out var request))
                {
                    throw new MalformedFrameException($"{answer.Kind} to request {answer.Id}.");
                }

                request.Take(answer);
            }
        }
        catch (Exception error) when (error is MalformedFrameException or IOException or ObjectDisposedException)
        {
            Kill(ConfinedEnd.Crashed);
        }

        _isClosed = true;
        var ended = DescribeEnd();
        _ended = ended;
        FailAll(ended);
        _watch.Dispose();
        _process.Dispose();
    }

    private ConfinedProcessEndedException DescribeEnd()
    {
        var exitCode = _process.WaitForExitCode();
        _drained.Wait(TimeSpan.FromSeconds(1));
        var errors = _errors.Text().Trim();
        var end = _killedFor ?? (LacksMemory(exitCode, errors) ? ConfinedEnd.OutOfMemory : ConfinedEnd.Crashed);
        return new(end, $"Exit code {exitCode}. {errors}");
    }

    private void FailAll(ConfinedProcessEndedException ended)
    {
        foreach (var request in _pending.Values)
        {
            request.Fail(ended);
        }
    }

    // The runtime itself gives up where it cannot even throw.
    private static bool LacksMemory(int exitCode, string errors) =>
        exitCode == ConfinedProgram.OutOfMemory
        || errors.Contains("Out of memory", StringComparison.Ordinal)
        || errors.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);

    // A request that several share is asked to end; one that has the process to itself ends with it.
    private void Cancel(uint id, PendingRequest request)
    {
        if (_limits.CancelGrace == TimeSpan.Zero)
        {
            Kill(ConfinedEnd.Stopped);
            return;
        }

        request.EndWithin(_limits.CancelGrace);
        // Not here: whoever cancels must not wait for a pipe.
        _ = Task.Run(() => Send(FrameKind.Cancel, id, []));
    }

    private void Watch()
    {
        foreach (var request in _pending.Values)
        {
            if (request.IsOverdue(_process.CpuTime) is { } end)
            {
                Kill(end);
            }
        }
    }

    private void Kill(ConfinedEnd end)
    {
        _killedFor ??= end;
        _process.Kill();
    }
}
