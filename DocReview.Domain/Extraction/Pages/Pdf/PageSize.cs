namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>Size of a page in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height);
