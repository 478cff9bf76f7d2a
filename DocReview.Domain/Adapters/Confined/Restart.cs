using System.Collections;
using System.Runtime.InteropServices;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Starts this program anew in the same process, so that what restricts its first thread restricts them all.</summary>
internal static partial class Restart
{
    /// <summary>Becomes the same program with one more environment variable. Returns only where that fails.</summary>
    public static void With(string variable, string value)
    {
        var arguments = File.ReadAllText("/proc/self/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => $"{entry.Key}={entry.Value}").Append($"{variable}={value}");
        Execute(Environment.ProcessPath!, Terminated(arguments), Terminated([.. environment]));
    }

    private static nint[] Terminated(string[] texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, nint[] arguments, nint[] environment);
}
