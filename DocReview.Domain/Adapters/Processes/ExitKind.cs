namespace DocReview.Domain.Adapters.Processes;

/// <summary>How a child process came to its end.</summary>
public enum ExitKind
{
    /// <summary>By itself, with an exit code.</summary>
    Exited,

    /// <summary>Stopped: it ran past its time on the clock.</summary>
    OutOfTime,

    /// <summary>Stopped: it used up its processor time.</summary>
    OutOfCpu,

    /// <summary>It asked for more memory than it may have, and gave up.</summary>
    OutOfMemory,

    /// <summary>Stopped: it printed, or wrote to a file, more than it may.</summary>
    TooMuchOutput,

    /// <summary>It broke down by a signal of its own making.</summary>
    Crashed,
}
