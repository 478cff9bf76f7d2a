using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>Says for a person why a reader did not get through a file.</summary>
internal static class ToolFailures
{
    /// <summary>Null where the tool ended well.</summary>
    public static UnreadableFileException? Of(CagedRun run) => run.End switch
    {
        CageEnd.Exited when run.ExitCode == 0 => null,
        CageEnd.OutOfTime or CageEnd.OutOfCpu => Failure(
            UnreadableReason.ReaderLimit, "Reading the file took too long and was stopped. Print it to a new PDF, or upload only the pages of the invoice.", run),
        CageEnd.OutOfMemory => Failure(
            UnreadableReason.ReaderLimit, "Reading the file took too much memory and was stopped. Print it to a new PDF, or upload only the pages of the invoice.", run),
        CageEnd.TooMuchOutput => Failure(
            UnreadableReason.TooLarge, "The file unpacks to more than can be read. Upload only the pages of the invoice.", run),
        _ => Failure(
            UnreadableReason.DamagedFile, "The file is damaged and cannot be read. Ask for it again, or open and save it anew.", run),
    };

    private static UnreadableFileException Failure(UnreadableReason reason, string message, CagedRun run) =>
        new(reason, message, new IOException($"{run.End}, exit code {run.ExitCode}: {run.Errors.Trim()}"));
}
