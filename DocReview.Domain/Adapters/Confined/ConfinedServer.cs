using System.Collections.Concurrent;
using System.Text.Json;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>What a confined process does with requests.</summary>
internal interface IConfinedRequests
{
    /// <summary>Gets ready: loads what the first request would wait for, and runs it so often that it is compiled.</summary>
    /// <returns>Whether it can do its work on this machine.</returns>
    bool WarmUp(int runs);

    /// <summary>Answers a request.</summary>
    /// <returns>The result's payload; null where another reader should try.</returns>
    /// <exception cref="UnreadableFileException">The file cannot be read.</exception>
    PayloadWriter? Answer(Frame request, CancellationToken ct);
}

/// <summary>The confined side of the pipe: reads requests, answers them, and ends with its input.</summary>
/// <param name="input">Requests; the first is <see cref="FrameKind.WarmUp"/> with the limits.</param>
/// <param name="output">Answers.</param>
/// <param name="width">Requests worked on at a time; with 1, on the thread that reads them.</param>
/// <param name="create">Makes what answers, for the limits that the worker names.</param>
/// <param name="landlock">Version of Landlock in force, for the worker to log.</param>
internal sealed class ConfinedServer(
    Stream input, Stream output, int width, Func<ReaderLimits, IConfinedRequests> create, int landlock)
{
    // The largest request is a file: uploads of more than this are refused long before.
    private const int MostRequestBytes = 1 << 30;

    private readonly Lock _write = new();
    private readonly ConcurrentDictionary<uint, CancellationTokenSource> _running = new();
    private readonly BlockingCollection<Frame> _requests = new(Math.Max(2, width));
    private IConfinedRequests? _handler;
    private int _idleRuns;

    /// <summary>Serves to the end of the input.</summary>
    /// <returns>The exit code.</returns>
    public int Serve()
    {
        new Thread(ReadRequests) { IsBackground = true }.Start();
        while (!_requests.IsCompleted)
        {
            if (_requests.TryTake(out var request, _idleRuns > 0 ? TimeSpan.Zero : Timeout.InfiniteTimeSpan))
            {
                Serve(request);
            }
            else if (_idleRuns > 0)
            {
                // While nobody waits: the compiler needs some hundred runs until it leaves the code alone.
                _idleRuns--;
                Ready.WarmUp(1);
            }
        }

        return 0;
    }

    private void ReadRequests()
    {
        while (Frame.Read(input, MostRequestBytes) is { } request)
        {
            if (request.Kind == FrameKind.Cancel)
            {
                Cancel(request.Id);
            }
            else
            {
                _requests.Add(request);
            }
        }

        _requests.CompleteAdding();
    }

    private void Serve(Frame request)
    {
        if (width == 1 || request.Kind == FrameKind.WarmUp)
        {
            Answer(request, CancellationToken.None);
        }
        else
        {
            Begin(request);
        }
    }

    // The worker sends no more than it knows to be worked on at a time; a thread each, as networks keep one busy for a second.
    private void Begin(Frame request)
    {
        var source = new CancellationTokenSource();
        _running[request.Id] = source;
        new Thread(() =>
        {
            Answer(request, source.Token);
            _running.TryRemove(request.Id, out _);
            source.Dispose();
        }).Start();
    }

    private void Cancel(uint id)
    {
        if (_running.TryGetValue(id, out var source))
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in this very moment.
            }
        }
    }

    private void Answer(Frame request, CancellationToken ct)
    {
        try
        {
            var result = request.Kind == FrameKind.WarmUp ? WarmUp(request) : Ready.Answer(request, ct);
            Write(result is null ? FrameKind.Nothing : FrameKind.Result, request.Id, result ?? new());
        }
        catch (UnreadableFileException unreadable)
        {
            var cause = unreadable.InnerException?.Message ?? "";
            var reason = new PayloadWriter().Number((int)unreadable.Reason).Text(unreadable.Message).Text(cause);
            Write(FrameKind.Unreadable, request.Id, reason);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Write(FrameKind.Cancelled, request.Id, new());
        }
        catch (OutOfMemoryException)
        {
            // What else of this process still works is not to be relied on.
            Environment.Exit(ConfinedProgram.OutOfMemory);
        }
        catch (Exception defect)
        {
            Write(FrameKind.Defect, request.Id, new PayloadWriter().Text(defect.ToString()));
        }
    }

    private IConfinedRequests Ready => _handler ?? throw new MalformedFrameException("A request before the limits were named.");

    private PayloadWriter WarmUp(Frame request)
    {
        var payload = new PayloadReader(request.Payload.Span);
        var limits = JsonSerializer.Deserialize<ReaderLimits>(payload.Bytes(int.MaxValue))!;
        _handler = create(limits);
        var isAble = _handler.WarmUp(limits.WarmUpRuns);
        _idleRuns = width == 1 ? limits.IdleWarmUpRuns : 0;
        return new PayloadWriter().Number(isAble ? 1 : 0).Number(landlock);
    }

    private void Write(FrameKind kind, uint id, PayloadWriter payload)
    {
        lock (_write)
        {
            Frame.Write(output, kind, id, payload.Written);
        }
    }
}
