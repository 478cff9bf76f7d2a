using System.Runtime.InteropServices;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// Takes the file system from this process by Landlock (Linux 5.13 and later), but for what it needs to run: its own
/// program, the runtime and the system's libraries, to be read. Nothing can be written, no TCP connection opened
/// (6.7 and later) and no process outside be sent a signal (6.12 and later). Cannot be undone.
/// </summary>
internal static partial class Landlock
{
    // See landlock(7): system calls, and the rights that each version of its interface knows.
    private const long CreateRuleset = 444;
    private const long AddRule = 445;
    private const long RestrictSelf = 446;
    private const int AskVersion = 1;
    private const int PathBeneath = 1;
    private const ulong Execute = 1 << 0;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadFolder = 1 << 3;
    private const ulong AllTcp = 0b11;
    private const ulong AllScopes = 0b11;
    private const int NoNewPrivileges = 38;
    private const int PathOnly = 0x200000; // O_PATH
    private const int CloseOnExec = 0x80000; // O_CLOEXEC

    private static readonly string[] Libraries = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"];

    // What the runtime, OpenSSL and ONNX Runtime look at as they start.
    private static readonly string[] Settings =
    [
        "/etc/ld.so.cache", "/etc/ssl/openssl.cnf", "/dev/null", "/dev/urandom",
        "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu",
    ];

    /// <summary>Version of the interface that this kernel offers; 0 where it has none.</summary>
    public static int Offered => (int)Math.Max(0, SystemCall(CreateRuleset, 0, 0, AskVersion));

    /// <summary>
    /// Restricts the calling thread, and with it every program that it becomes by <c>execve</c>. Other threads of a running
    /// process stay as they are, so the caller restarts itself.
    /// </summary>
    /// <returns>Version of the interface; 0 where the kernel has none, and nothing is restricted.</returns>
    public static int Restrict()
    {
        var version = Offered;
        if (version == 0 || SetProcess(NoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return 0;
        }

        var attributes = new Attributes
        {
            Files = version switch { 1 => Bits(13), 2 => Bits(14), < 5 => Bits(15), _ => Bits(16) },
            Network = version >= 4 ? AllTcp : 0,
            Scopes = version >= 6 ? AllScopes : 0,
        };
        var size = version switch { < 4 => 8, < 6 => 16, _ => 24 };
        var ruleset = (int)SystemCall(CreateRuleset, ref attributes, size, 0);
        if (ruleset < 0)
        {
            return 0;
        }

        AllowAll(ruleset);
        var restricted = SystemCall(RestrictSelf, ruleset, 0, 0) == 0;
        Close(ruleset);
        return restricted ? version : 0;
    }

    /// <summary>Whether this process is kept from the file system: tried, not assumed.</summary>
    public static bool IsInForce()
    {
        try
        {
            _ = Directory.GetFileSystemEntries("/");
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static void AllowAll(int ruleset)
    {
        // shared/Microsoft.NETCore.App/VERSION/ lies three folders below the runtime's root.
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        foreach (var path in (string[])[AppContext.BaseDirectory, runtime, .. Libraries, .. Settings, $"/proc/{Environment.ProcessId}"])
        {
            Allow(ruleset, path);
        }
    }

    private static void Allow(int ruleset, string path)
    {
        var descriptor = Open(path, PathOnly | CloseOnExec);
        if (descriptor >= 0)
        {
            var rule = new Rule { Rights = Execute | ReadFile | (Directory.Exists(path) ? ReadFolder : 0), Descriptor = descriptor };
            SystemCall(AddRule, ruleset, PathBeneath, ref rule, 0);
            Close(descriptor);
        }
    }

    private static ulong Bits(int count) => (1UL << count) - 1;

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long SystemCall(long number, long first, long second, long third);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long SystemCall(long number, ref Attributes attributes, long size, long flags);

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long SystemCall(long number, long ruleset, long type, ref Rule rule, long flags);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int SetProcess(int option, ulong first, ulong second, ulong third, ulong fourth);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [StructLayout(LayoutKind.Sequential)]
    private struct Attributes
    {
        public ulong Files;
        public ulong Network;
        public ulong Scopes;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public ulong Rights;
        public int Descriptor;
    }
}
