namespace DocReview.Domain.Extraction;

/// <summary>Renders upright page images for people to look at.</summary>
public interface IPageRenderer
{
    /// <summary>Renders one page as JPEG, upright as <see cref="Page"/> has it.</summary>
    /// <param name="file">The stored file; never a bare e-invoice.</param>
    /// <param name="pageNumber">1-based.</param>
    /// <param name="rotation">Degrees clockwise found while reading, <see cref="Page.Rotation"/>.</param>
    /// <param name="width">Width of the image in pixels.</param>
    /// <param name="destination">Path of the image to write.</param>
    /// <param name="ct">Cancelling ends the child process too.</param>
    /// <exception cref="UnreadableFileException">The page cannot be rendered.</exception>
    Task RenderAsync(SourceFile file, int pageNumber, int rotation, int width, string destination, CancellationToken ct);
}
