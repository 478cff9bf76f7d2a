using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>What poppler means by its last words.</summary>
internal static class PopplerFailures
{
    public static void ThrowIfLocked(SandboxResult run)
    {
        if (run.Errors.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw new UnreadableFileException(
                UnreadableReason.NeedsPassword, "The PDF is protected by a password. Save it without password and upload it again.");
        }
    }

    public static UnreadableFileException NoPages(SandboxResult run) => new(
        UnreadableReason.DamagedFile,
        "The PDF is damaged: none of its pages can be opened. Ask for it again, or open and save it anew.",
        new IOException(run.Errors.Trim()));

    public static UnreadableFileException CannotDraw(int pageNumber) => new(
        UnreadableReason.DamagedFile, $"Page {pageNumber} of the PDF cannot be drawn. Ask for the file again, or print it to a new PDF.");
}
