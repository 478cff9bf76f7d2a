using System.Globalization;

namespace DocReview.Bench;

/// <summary>Processor time of the desk's processes and all that they started, as the kernel counts it.</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;
    private const int Parent = 1;
    private const int FirstTime = 11;
    private const int Times = 4;

    /// <summary>Seconds of user and system time so far, by process.</summary>
    public static Dictionary<string, double> Seconds(Target target)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, out _)).Select(name => (Pid: int.Parse(name, CultureInfo.InvariantCulture), Stat: Stat(name)))
            .Where(process => process.Stat is not null).ToDictionary(process => process.Pid, process => process.Stat!);
        return target.Processes.ToDictionary(part => part.Key, part => Tree(part.Value, all).Sum(Spent) / TicksPerSecond);
    }

    private static IEnumerable<string[]> Tree(int root, Dictionary<int, string[]> all) =>
        (all.TryGetValue(root, out var stat) ? [stat] : Enumerable.Empty<string[]>())
            .Concat(all.Where(process => Number(process.Value[Parent]) == root).SelectMany(process => Tree(process.Key, all)));

    // User and system time of its own and of the children that it has waited for.
    private static double Spent(string[] stat) => stat.Skip(FirstTime).Take(Times).Sum(Number);

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    // The fields after the name in brackets: state, parent, and so on.
    private static string[]? Stat(string pid)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{pid}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
