namespace DocReview.Domain.Adapters.Processes;

/// <summary>What came of a child process.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">Its exit code, or 128 and the signal's number.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">The first kilobytes of what it said on standard error; for deciding and for the log.</param>
public sealed record SandboxResult(ExitKind End, int ExitCode, byte[] Output, string Errors)
{
    /// <summary>Whether it ended by itself and says that all went well; what it made is still to be looked at.</summary>
    public bool Succeeded => End == ExitKind.Exited && ExitCode == 0;
}
