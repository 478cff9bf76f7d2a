using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>The bounds of each sort of child, out of the configured limits.</summary>
internal static class SandboxLimits
{
    private const long Megabyte = 1024 * 1024;
    private const int FewBytes = 1024 * 1024;

    public static ResourceLimits Text(ReaderLimits limits) =>
        Bounds(limits, limits.MemoryMegabytes, 0, limits.MaxOutputBytes);

    public static ResourceLimits Images(ReaderLimits limits) =>
        Bounds(limits, limits.MemoryMegabytes, 4 * limits.MaxImagePixels, FewBytes);

    // People look at a page after it has been read: whatever is being read goes first.
    public static ResourceLimits PageImages(ReaderLimits limits) => Images(limits) with { Niceness = 10 };

    public static ResourceLimits Attachments(ReaderLimits limits) =>
        Bounds(limits, limits.MemoryMegabytes, limits.MaxXmlBytes, FewBytes);

    public static ResourceLimits Ocr(ReaderLimits limits) =>
        Bounds(limits, limits.OcrMemoryMegabytes, 0, limits.MaxOutputBytes);

    private static ResourceLimits Bounds(ReaderLimits limits, int megabytes, long fileBytes, int outputBytes) =>
        new(limits.ProcessSeconds, limits.ProcessCpuSeconds, megabytes * Megabyte, fileBytes, outputBytes);
}
