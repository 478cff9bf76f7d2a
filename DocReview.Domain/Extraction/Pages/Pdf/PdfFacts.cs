namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>Facts about a PDF that its text does not hold.</summary>
/// <param name="TotalPages">Pages of the file.</param>
/// <param name="Rotations">The page's own <c>/Rotate</c>, degrees clockwise, of the first pages in order.</param>
public sealed record PdfFacts(int TotalPages, IReadOnlyList<int> Rotations);
