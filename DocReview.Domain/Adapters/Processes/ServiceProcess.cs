using System.Diagnostics;
using System.Globalization;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>A child process that serves for long: its pipes, what it has used, and its end.</summary>
internal sealed class ServiceProcess : IDisposable
{
    // USER_HZ, 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    // Of /proc/PID/stat, counted after the name: user and system time.
    private const int UserTicks = 11;
    private const int SystemTicks = 12;

    private readonly Process _process;
    private readonly OrphanReaper _reaper;

    public ServiceProcess(Process process, OrphanReaper reaper)
    {
        (_process, _reaper) = (process, reaper);
        Id = process.Id;
        Input = process.StandardInput.BaseStream;
        Output = process.StandardOutput.BaseStream;
        Errors = process.StandardError.BaseStream;
    }

    public int Id { get; }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Errors { get; }

    /// <summary>Processor time of all its threads; zero where it has ended.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            var stat = ReadProc("stat");
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields.Length > SystemTicks
                ? TimeSpan.FromSeconds((Number(fields[UserTicks]) + Number(fields[SystemTicks])) / TicksPerSecond)
                : TimeSpan.Zero;
        }
    }

    /// <summary>Resident memory; 0 where it has ended.</summary>
    public long MemoryBytes => ReadProc("statm").Split(' ') is [_, var pages, ..] ? Number(pages) * Environment.SystemPageSize : 0;

    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public int WaitForExitCode()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _reaper.Forget(Id);
        _process.Dispose();
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private string ReadProc(string name)
    {
        try
        {
            return File.ReadAllText($"/proc/{Id}/{name}");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
