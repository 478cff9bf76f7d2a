namespace DocReview.Domain.Adapters.Processes;

/// <summary>How a child process came to its end.</summary>
public enum CageEnd
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

/// <summary>What came of a child process.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code, or 128 and the signal's number.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">The first kilobytes of what it said on standard error; for deciding and for the log.</param>
public sealed record CagedRun(CageEnd End, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Whether it ended by itself and says that all went well; what it made is still to be looked at.</summary>
    public bool Succeeded => End == CageEnd.Exited && ExitCode == 0;
}
