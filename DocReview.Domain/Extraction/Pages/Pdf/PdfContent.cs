namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>What one pass over a PDF gives.</summary>
/// <param name="Pages">
/// The first pages, at most <see cref="ReaderLimits.MaxPages"/>, as they are shown: in points, seen through the crop box,
/// the page's own <c>/Rotate</c> applied to words and size.
/// </param>
/// <param name="TotalPages">Pages of the file.</param>
/// <param name="PictureCover">
/// The part of a page, 0 to 1, that its largest picture covers, by page number; pages without pictures are left out.
/// </param>
/// <param name="Attachments">The attached files that are named as XML, within the limits, in the order of the file.</param>
public sealed record PdfContent(
    IReadOnlyList<Page> Pages,
    int TotalPages,
    IReadOnlyDictionary<int, double> PictureCover,
    IReadOnlyList<EmbeddedXml> Attachments);
