using System.Diagnostics;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>A request that waits for its answer, and what it may still use.</summary>
internal sealed class PendingRequest(ConfinedLimits limits, TimeSpan cpuBefore)
{
    private readonly TaskCompletionSource<Frame> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _cancelledAt;
    private TimeSpan _grace;

    /// <summary>The answer, or why there is none.</summary>
    public Task<Frame> Answer => _answer.Task;

    public void Take(Frame answer) => _answer.TrySetResult(answer);

    public void Fail(Exception error) => _answer.TrySetException(error);

    /// <summary>It is no longer wanted.</summary>
    public void EndWithin(TimeSpan grace)
    {
        _grace = grace;
        Volatile.Write(ref _cancelledAt, Stopwatch.GetTimestamp());
    }

    /// <summary>Why the process is to be killed for it; null while it is within its limits.</summary>
    /// <param name="cpu">Processor time of the process until now.</param>
    public ConfinedEnd? IsOverdue(TimeSpan cpu)
    {
        var cancelledAt = Volatile.Read(ref _cancelledAt);
        if (cancelledAt != 0 && Stopwatch.GetElapsedTime(cancelledAt) > _grace)
        {
            return ConfinedEnd.Stopped;
        }

        var late = Stopwatch.GetElapsedTime(_began) > limits.Wall || cpu - cpuBefore > limits.Cpu;
        return late ? ConfinedEnd.OutOfTime : null;
    }
}
