using System.Runtime.InteropServices;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>
/// The limits that the kernel keeps on a process, put on it from outside (prlimit(2)) the moment it runs: a program of its
/// own that did so before (prlimit(1)) would cost half of what a text PDF costs. What a tool does in the microseconds before
/// counts as well, as every limit is on sums.
/// </summary>
internal static class Walls
{
    private const int CpuSeconds = 0;
    private const int FileBytes = 1;
    private const int CoreBytes = 4;
    private const int OpenFiles = 7;
    private const int AddressSpace = 9;

    private const ulong MostOpenFiles = 64;

    /// <summary>Limits a process; one that has ended in the meantime needs none.</summary>
    public static void Put(int process, CageBounds bounds)
    {
        // Soft before hard: the soft limit's signal tells this end from any other.
        Limit(process, CpuSeconds, (ulong)bounds.CpuSeconds, (ulong)bounds.CpuSeconds + 2);
        Limit(process, AddressSpace, (ulong)bounds.MemoryBytes);
        Limit(process, FileBytes, (ulong)bounds.FileBytes);
        Limit(process, OpenFiles, MostOpenFiles);
        Limit(process, CoreBytes, 0);
    }

    private static void Limit(int process, int resource, ulong most) => Limit(process, resource, most, most);

    private static void Limit(int process, int resource, ulong soft, ulong hard)
    {
        const int gone = 3; // ESRCH
        var limit = new ResourceLimit(soft, hard);
        if (SetLimit(process, resource, ref limit, IntPtr.Zero) != 0 && Marshal.GetLastPInvokeError() is not gone and var error)
        {
            throw new InvalidOperationException(
                $"A reader cannot be confined: prlimit of resource {resource} says {Marshal.GetPInvokeErrorMessage(error)}.");
        }
    }

    [DllImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static extern int SetLimit(int process, int resource, ref ResourceLimit limit, IntPtr old);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct ResourceLimit(ulong soft, ulong hard)
    {
        public readonly ulong Soft = soft;
        public readonly ulong Hard = hard;
    }
}
