using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>Says for a person why a reader did not get through a file.</summary>
internal static class ToolFailures
{
    /// <summary>Null where the tool ended well.</summary>
    public static UnreadableFileException? Describe(SandboxResult run) => run.End switch
    {
        ExitKind.Exited when run.ExitCode == 0 => null,
        ExitKind.OutOfTime or ExitKind.OutOfCpu => Failure(
            UnreadableReason.ReaderLimit,
                "Reading the file took too long and was stopped. Print it to a new PDF, or upload only the pages of the invoice.", run),
        ExitKind.OutOfMemory => Failure(
            UnreadableReason.ReaderLimit,
                "Reading the file took too much memory and was stopped. Print it to a new PDF, or upload only the pages of the invoice.",
                    run),
        ExitKind.TooMuchOutput => Failure(
            UnreadableReason.TooLarge, "The file unpacks to more than can be read. Upload only the pages of the invoice.", run),
        _ => Failure(
            UnreadableReason.DamagedFile, "The file is damaged and cannot be read. Ask for it again, or open and save it anew.", run),
    };

    private static UnreadableFileException Failure(UnreadableReason reason, string message, SandboxResult run) =>
        new(reason, message, new IOException($"{run.End}, exit code {run.ExitCode}: {run.Errors.Trim()}"));
}
