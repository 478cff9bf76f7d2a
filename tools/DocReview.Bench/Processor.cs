using System.Globalization;

namespace DocReview.Bench;

/// <summary>Processor time of a process: its own, and that of all it started, in seconds of user and system time.</summary>
internal readonly record struct ProcessorTime(double Own, double Children)
{
    public static ProcessorTime operator -(ProcessorTime after, ProcessorTime before) =>
        new(after.Own - before.Own, after.Children - before.Children);

    public static ProcessorTime operator *(ProcessorTime time, double factor) => new(time.Own * factor, time.Children * factor);

    public double Sum => Own + Children;
}

/// <summary>Processor time of the desk's processes and all that they started, as the kernel counts it.</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;
    private const int Parent = 1;
    private const int OwnTimes = 11;
    private const int WaitedTimes = 13;

    /// <summary>So far, by process.</summary>
    public static Dictionary<string, ProcessorTime> Spent(Target target)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, out _)).Select(name => (Pid: int.Parse(name, CultureInfo.InvariantCulture), Stat: Stat(name)))
            .Where(process => process.Stat is not null).ToDictionary(process => process.Pid, process => process.Stat!);
        return target.Processes.ToDictionary(part => part.Key, part => Spent(part.Value, all));
    }

    private static ProcessorTime Spent(int pid, Dictionary<int, string[]> all)
    {
        var own = all.TryGetValue(pid, out var stat) ? Seconds(stat, OwnTimes) : 0;
        return new(own, Tree(pid, all).Sum(process => Seconds(process, OwnTimes) + Seconds(process, WaitedTimes)) - own);
    }

    private static IEnumerable<string[]> Tree(int root, Dictionary<int, string[]> all) =>
        (all.TryGetValue(root, out var stat) ? [stat] : Enumerable.Empty<string[]>())
            .Concat(all.Where(process => Number(process.Value[Parent]) == root).SelectMany(process => Tree(process.Key, all)));

    // User and system time: of the process, or of the children that it has waited for.
    private static double Seconds(string[] stat, int first) => (Number(stat[first]) + Number(stat[first + 1])) / TicksPerSecond;

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
