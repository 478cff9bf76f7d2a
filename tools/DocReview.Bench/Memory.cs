namespace DocReview.Bench;

/// <summary>What each process has held at most, as the kernel tells it.</summary>
internal static class Memory
{
    public static void Measure(Target target, Report report)
    {
        foreach (var (name, pid) in target.Processes)
        {
            var status = File.ReadAllLines($"/proc/{pid}/status");
            report.Add(
                $"memory of {name}", $"{Kilobytes(status, "VmRSS:") / 1024} MB now, {Kilobytes(status, "VmHWM:") / 1024} MB at most");
        }
    }

    /// <summary>What a process holds now, pages shared with others counted in part.</summary>
    public static double ProportionalKilobytes(Target target, string process) =>
        Kilobytes(File.ReadAllLines($"/proc/{target.Processes[process]}/smaps_rollup"), "Pss:");

    private static int Kilobytes(string[] status, string name)
    {
        var line = status.Single(line => line.StartsWith(name, StringComparison.Ordinal));
        return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
