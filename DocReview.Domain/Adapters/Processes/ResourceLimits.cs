namespace DocReview.Domain.Adapters.Processes;

/// <summary>What one child process may use.</summary>
/// <param name="Seconds">Time on the clock; then it is ended, and killed two seconds later.</param>
/// <param name="CpuSeconds">Processor time.</param>
/// <param name="MemoryBytes">Address space (RLIMIT_AS).</param>
/// <param name="FileBytes">Size of each file it writes (RLIMIT_FSIZE).</param>
/// <param name="OutputBytes">What it may print; more ends it.</param>
/// <param name="Niceness">0 to 19: how far it stands back behind the work that somebody waits for.</param>
public sealed record ResourceLimits(int Seconds, int CpuSeconds, long MemoryBytes, long FileBytes, int OutputBytes, int Niceness = 0);
