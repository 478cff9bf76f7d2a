using System.Globalization;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>What runs below a process, as the kernel lists it.</summary>
internal static class ChildProcesses
{
    /// <summary>Names of all living descendants.</summary>
    public static IReadOnlyList<string> Of(int ancestor)
    {
        var processes = Directory.EnumerateDirectories("/proc")
            .Select(folder => Stat(Path.GetFileName(folder)))
            .OfType<(int Id, int Parent, string Name)>()
            .ToList();
        var family = new HashSet<int> { ancestor };
        while (processes.Any(process => family.Contains(process.Parent) && family.Add(process.Id)))
        {
        }

        return [.. processes.Where(process => process.Id != ancestor && family.Contains(process.Id)).Select(process => process.Name)];
    }

    private static (int Id, int Parent, string Name)? Stat(string folder)
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
            var isLiving = fields[0] != "Z";
            return isLiving ? (id, int.Parse(fields[1], CultureInfo.InvariantCulture), stat[(stat.IndexOf('(') + 1)..end]) : null;
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }
}
