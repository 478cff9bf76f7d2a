namespace DocReview.Domain.Extraction.Pages.Scratch;

/// <summary>An image file made by a reader.</summary>
/// <param name="Path">In the scratch folder.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record RasterImage(string Path, int Width, int Height);
