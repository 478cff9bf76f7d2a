using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Adapters.Vips;

/// <summary>Images by libvips' command line, each call one confined child process.</summary>
internal sealed class VipsTools(Sandbox sandbox, ReaderLimits limits) : IImageTools
{
    private const string JpegOptions = "[Q=82,strip,background=255]";

    public async Task<RasterImage> PrepareAsync(string path, int? index, int longestSide, ScratchFolder scratch, CancellationToken ct)
    {
        var made = scratch.NewFile(".pgm");
        // thumbnail turns by EXIF, converts colour profiles and scales while it decodes.
        await RunAsync(
            ["thumbnail", Picture(path, index), made + "[background=255]", $"{longestSide}", "--height", $"{longestSide}", "--size",
                "both"],
            SandboxLimits.Images(limits), scratch, ct).ConfigureAwait(false);
        return Made(made);
    }

    public async Task<string> ToJpegAsync(string path, int? index, int width, int maxHeight, ScratchFolder scratch, CancellationToken ct)
    {
        var made = scratch.NewFile(".jpg");
        await RunAsync(
            [
                "thumbnail", Picture(path, index), made + JpegOptions, $"{width}", "--height", $"{maxHeight}", "--size", "both",
                "--export-profile", "srgb",
            ],
            SandboxLimits.PageImages(limits), scratch, ct).ConfigureAwait(false);
        return MadeJpeg(made);
    }

    public async Task<string> TurnJpegAsync(string jpeg, int degrees, ScratchFolder scratch, CancellationToken ct)
    {
        var made = scratch.NewFile(".jpg");
        await RunAsync(["rot", jpeg, made + JpegOptions, $"d{degrees}"], SandboxLimits.PageImages(limits), scratch, ct)
            .ConfigureAwait(false);
        return MadeJpeg(made);
    }

    private static string MadeJpeg(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } ? path : throw Damaged(null);

    private static string Picture(string path, int? index) => index is { } page ? $"{path}[page={page}]" : path;

    private static RasterImage Made(string path) => PgmFile.Open(path) ?? throw Damaged(null);

    private async Task RunAsync(IEnumerable<string> arguments, ResourceLimits bounds, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await sandbox.RunAsync("vips", arguments, scratch.Path, bounds, ct).ConfigureAwait(false);
        if (!run.Succeeded)
        {
            throw run.End == ExitKind.Exited ? Damaged(new IOException(run.Errors.Trim())) : ToolFailures.Describe(run)!;
        }
    }

    private static UnreadableFileException Damaged(Exception? inner) => new(
        UnreadableReason.DamagedFile, "The image is damaged and cannot be opened. Scan or save it anew and upload it again.", inner);
}
