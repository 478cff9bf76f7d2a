using System.Globalization;
using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Adapters.Processes;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>What runs below a worker, as the kernel lists it, but for what waits there for the next document or for its end.</summary>
internal static class ChildProcesses
{
    /// <summary>Ids of all living descendants.</summary>
    public static IReadOnlyList<int> Of(int ancestor) => Below(ancestor, command => !IsWaiting(command));

    /// <summary>Ids of the confined processes among the living descendants.</summary>
    public static IReadOnlyList<int> Confined(int ancestor) => Below(ancestor, IsConfined);

    /// <summary>Those of one kind.</summary>
    public static IReadOnlyList<int> Confined(int ancestor, ConfinedRole role) =>
        Below(ancestor, command => IsConfined(command) && command.Contains($"{role}\0", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<int> Below(int ancestor, Func<string, bool> wanted)
    {
        var processes = Directory.EnumerateDirectories("/proc")
            .Select(folder => Stat(Path.GetFileName(folder), wanted))
            .OfType<(int Id, int Parent)>()
            .ToList();
        var family = new HashSet<int> { ancestor };
        while (processes.Any(process => family.Contains(process.Parent) && family.Add(process.Id)))
        {
        }

        return [.. processes.Where(process => process.Id != ancestor && family.Contains(process.Id)).Select(process => process.Id)];
    }

    /// <summary>Whether a process, known by its id from before, still runs.</summary>
    public static bool Lives(int id) => Stat($"{id}", _ => true) is not null;

    private static (int Id, int Parent)? Stat(string folder, Func<string, bool> wanted)
    {
        if (!int.TryParse(folder, out var id))
        {
            return null;
        }

        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var end = stat.LastIndexOf(')');
            var fields = stat[(end + 2)..].Split(' ');
            return fields[0] != "Z" && wanted(File.ReadAllText($"/proc/{id}/cmdline"))
                ? (id, int.Parse(fields[1], CultureInfo.InvariantCulture))
                : null;
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }

    private static bool IsWaiting(string command) => command.Contains(OrphanReaper.Name, StringComparison.Ordinal) || IsConfined(command);

    private static bool IsConfined(string command) => command.Contains($"\0{ConfinedProgram.Command}\0", StringComparison.Ordinal);
}
