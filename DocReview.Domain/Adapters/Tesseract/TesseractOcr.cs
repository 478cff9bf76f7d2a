using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Adapters.Processes;
using DocReview.Domain.Adapters.Tsv;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Adapters.Tesseract;

/// <summary>Recognition by Tesseract 5, each call one confined child process of one thread.</summary>
internal sealed partial class TesseractOcr(Sandbox sandbox, ReaderLimits limits) : IOcr
{
    // Below this the orientation is a guess; measured by Tesseract's own scale, where clear pages have 5 and more.
    private const double ClearOrientation = 2;

    public async Task<Page> ReadAsync(
        RasterImage image, Segmentation segmentation, string languages, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await RunAsync(
            [image.Path, "stdout", "-l", languages, "--psm", $"{(int)segmentation}", "tsv"], scratch, ct).ConfigureAwait(false);
        if (run.Succeeded && TsvPages.Read(run.Output, WordOrigin.Ocr) is [var page, ..])
        {
            return page with { Width = image.Width, Height = image.Height };
        }

        throw ToolFailures.Describe(run) ?? new UnreadableFileException(
            UnreadableReason.DamagedFile, "The page cannot be read by OCR. Scan it anew and upload it again.",
                new IOException(run.Errors.Trim()));
    }

    public async Task<int?> FindRotationAsync(RasterImage image, ScratchFolder scratch, CancellationToken ct)
    {
        var run = await RunAsync([image.Path, "stdout", "-l", "osd", "--psm", "0"], scratch, ct).ConfigureAwait(false);
        var said = Encoding.UTF8.GetString(run.Output);
        return run.Succeeded && Rotation().Match(said) is { Success: true } turn && Confidence().Match(said) is { Success: true } sure
            && double.Parse(sure.Groups[1].ValueSpan, CultureInfo.InvariantCulture) >= ClearOrientation
                ? int.Parse(turn.Groups[1].ValueSpan) % 360
                : null;
    }

    private Task<SandboxResult> RunAsync(IEnumerable<string> arguments, ScratchFolder scratch, CancellationToken ct) =>
        sandbox.RunAsync("tesseract", arguments, scratch.Path, SandboxLimits.Ocr(limits), ct);

    [GeneratedRegex(@"^Rotate: (0|90|180|270)$", RegexOptions.Multiline)]
    private static partial Regex Rotation();

    [GeneratedRegex(@"^Orientation confidence: (\d+(?:\.\d+)?)$", RegexOptions.Multiline)]
    private static partial Regex Confidence();
}
