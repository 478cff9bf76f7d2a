namespace DocReview.Domain.Adapters.Confined;

/// <summary>What a confined process may use.</summary>
/// <param name="AddressMegabytes">Address space (RLIMIT_AS): the runtime alone reserves more than a gigabyte.</param>
/// <param name="HeapMegabytes">The managed heap, at its hardest; past it the process ends.</param>
/// <param name="Cpu">Processor time of one request; null where several run at a time.</param>
/// <param name="Wall">Time on the clock of one request.</param>
/// <param name="CancelGrace">How long a cancelled request may take to end by itself before the process is killed.</param>
internal sealed record ConfinedLimits(int AddressMegabytes, int HeapMegabytes, TimeSpan? Cpu, TimeSpan Wall, TimeSpan CancelGrace)
{
    /// <summary>Longest answer: the words of all pages that may be read.</summary>
    public const int MostAnswerBytes = 256 * 1024 * 1024;
}

/// <summary>Why a confined process came to its end.</summary>
internal enum ConfinedEnd
{
    /// <summary>By itself: it crashed, somebody killed it, or it broke the protocol.</summary>
    Crashed,

    /// <summary>Killed: the request took too much processor time, or too long.</summary>
    OutOfTime,

    /// <summary>It asked for more memory than it may have.</summary>
    OutOfMemory,

    /// <summary>Killed: the request was cancelled, or the worker ends.</summary>
    Stopped,
}

/// <summary>The process ended before it had answered.</summary>
internal sealed class ConfinedProcessEndedException(ConfinedEnd end, string detail)
    : Exception($"The confined process ended ({end}). {detail}".TrimEnd())
{
    public ConfinedEnd End { get; } = end;
}
