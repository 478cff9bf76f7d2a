using DocReview.Domain.Extraction.Pages.Scratch;

namespace DocReview.Domain.Extraction.Pages.Images;

/// <summary>Prepares images for reading and showing. Implemented on a confined child process in Adapters.</summary>
public interface IImageTools
{
    /// <summary>One picture as a grey image for OCR, upright by its EXIF orientation, on white where it is transparent.</summary>
    /// <param name="path">The image file.</param>
    /// <param name="index">Place of the picture in the file, 0-based; null for kinds that hold one.</param>
    /// <param name="longestSide">The square that it is made to fit, in pixels, enlarged where it is smaller.</param>
    /// <param name="scratch">Where the image is made.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    /// <exception cref="UnreadableFileException">Damaged, or past a limit.</exception>
    Task<RasterImage> PrepareAsync(string path, int? index, int longestSide, ScratchFolder scratch, CancellationToken ct);

    /// <summary>One picture in colour as a JPEG, upright by its EXIF orientation and without any of its metadata.</summary>
    /// <param name="path">The image file.</param>
    /// <param name="index">Place of the picture in the file, 0-based; null for kinds that hold one.</param>
    /// <param name="width">In pixels; less where the image would be higher than <paramref name="maxHeight"/>.</param>
    /// <param name="maxHeight">In pixels.</param>
    /// <param name="scratch">Where the image is made.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    /// <returns>Path of the image.</returns>
    Task<string> ToJpegAsync(string path, int? index, int width, int maxHeight, ScratchFolder scratch, CancellationToken ct);

    /// <summary>A JPEG turned clockwise by 90, 180 or 270 degrees.</summary>
    /// <returns>Path of the image.</returns>
    Task<string> TurnJpegAsync(string jpeg, int degrees, ScratchFolder scratch, CancellationToken ct);
}
