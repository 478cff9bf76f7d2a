using System.Globalization;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// The confined process itself: <c>DocReview.Jobs confined extraction|recognition</c>, started by the worker alone. It
/// gives up the file system, then answers frames from its standard input until that ends.
/// </summary>
public static class ConfinedProgram
{
    /// <summary>Name of the command.</summary>
    public const string Command = "confined";

    /// <summary>Exit code of a process that asked for more memory than it may have.</summary>
    public const int OutOfMemory = 12;

    // Set once the file system is given up: the version of Landlock, 0 where the kernel has none.
    private const string Restricted = "DOCREVIEW_RESTRICTED";

    /// <summary>Runs until the worker closes the pipe.</summary>
    /// <returns>0 at the end, <see cref="OutOfMemory"/>, or 2 for an unknown role.</returns>
    public static int Run(string role)
    {
        if (Environment.GetEnvironmentVariable(Restricted) is not { } version)
        {
            Restart.With(Restricted, Landlock.Restrict().ToString(CultureInfo.InvariantCulture));
            return 1;
        }

        var landlock = Landlock.IsInForce() ? int.Parse(version, CultureInfo.InvariantCulture) : 0;
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        switch (Enum.TryParse<ConfinedRole>(role, ignoreCase: true, out var known) ? known : (ConfinedRole?)null)
        {
            case ConfinedRole.Extraction:
                return new ConfinedServer(input, output, width: 1, limits => new ExtractionRequests(limits), landlock).Serve();
            case ConfinedRole.Recognition:
                return new ConfinedServer(input, output, Environment.ProcessorCount, _ => new RecognitionRequests(), landlock).Serve();
            default:
                return 2;
        }
    }
}

/// <summary>What a confined process is for.</summary>
internal enum ConfinedRole
{
    /// <summary>PDFs to pages and pages to invoices: managed code alone, one request at a time.</summary>
    Extraction,

    /// <summary>Images to words by networks: native code, as many requests at a time as there are cores.</summary>
    Recognition,
}
