namespace DocReview.Domain.Adapters.Processes;

/// <summary>Tells from exit code and last words why a caged process ended.</summary>
internal static class Ending
{
    // prlimit, unshare and nice: what cannot be run.
    private const int CannotRun = 126;
    private const int NotFound = 127;

    private const int Signalled = 128;
    private const int Killed = Signalled + 9;
    private const int CpuTime = Signalled + 24;
    private const int FileSize = Signalled + 25;

    private static readonly string[] MemoryWords = ["out of memory", "memory exhausted", "bad_alloc", "cannot allocate", "not enough memory", "malloc"];

    public static CagedRun Of(string tool, int exitCode, bool late, BoundedCapture output, string errors)
    {
        if (exitCode is NotFound or CannotRun)
        {
            throw new InvalidOperationException($"{tool} cannot be run: {errors.Trim()}");
        }

        return new(Kind(exitCode, late, output.Full, errors), exitCode, output.Bytes(), errors);
    }

    // A kill that is not ours is the system's, short of memory; or the hard limit of processor time, past the soft one.
    private static CageEnd Kind(int exitCode, bool late, bool tooMuch, string errors) => exitCode switch
    {
        _ when tooMuch => CageEnd.TooMuchOutput,
        Killed => late ? CageEnd.OutOfTime : CageEnd.OutOfMemory,
        CpuTime => CageEnd.OutOfCpu,
        FileSize => CageEnd.TooMuchOutput,
        not 0 when MemoryWords.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase)) => CageEnd.OutOfMemory,
        > Signalled => CageEnd.Crashed,
        _ => CageEnd.Exited,
    };
}
