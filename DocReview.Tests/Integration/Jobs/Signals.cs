using System.Diagnostics;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Signals to processes that are not the test's own children.</summary>
internal static class Signals
{
    /// <summary>Sends one by its name, such as <c>STOP</c>.</summary>
    public static void Send(string name, int process)
    {
        using var kill = Process.Start("kill", ["-s", name, $"{process}"]);
        kill.WaitForExit();
    }
}
