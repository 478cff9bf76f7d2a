namespace DocReview.Domain.Adapters.Processes;

/// <summary>Classifies why a sandboxed process ended, by exit code and standard error.</summary>
internal static class ExitClassifier
{
    // prlimit, unshare and nice: what cannot be run.
    private const int CannotRun = 126;
    private const int NotFound = 127;

    private const int Signalled = 128;
    private const int Killed = Signalled + 9;
    private const int CpuTime = Signalled + 24;
    private const int FileSize = Signalled + 25;

    private static readonly string[] MemoryWords =
        ["out of memory", "memory exhausted", "bad_alloc", "cannot allocate", "not enough memory", "malloc"];

    public static SandboxResult Classify(string tool, int exitCode, bool late, BoundedCapture output, string errors)
    {
        if (exitCode is NotFound or CannotRun)
        {
            throw new InvalidOperationException($"{tool} cannot be run: {errors.Trim()}");
        }

        return new(Kind(exitCode, late, output.Full, errors), exitCode, output.Bytes(), errors);
    }

    // A kill that is not ours is the system's, short of memory; or the hard limit of processor time, past the soft one.
    private static ExitKind Kind(int exitCode, bool late, bool tooMuch, string errors) => exitCode switch
    {
        _ when tooMuch => ExitKind.TooMuchOutput,
        Killed => late ? ExitKind.OutOfTime : ExitKind.OutOfMemory,
        CpuTime => ExitKind.OutOfCpu,
        FileSize => ExitKind.TooMuchOutput,
        not 0 when MemoryWords.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase)) => ExitKind.OutOfMemory,
        > Signalled => ExitKind.Crashed,
        _ => ExitKind.Exited,
    };
}
