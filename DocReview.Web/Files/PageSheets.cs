using DocReview.Domain.Data;
using DocReview.Domain.Intake;

namespace DocReview.Web.Files;

/// <summary>Which pages a document has, and which of their images are there already; the others are asked for.</summary>
public sealed class PageSheets(ReviewDb db, IFileStore store)
{
    /// <summary>All pages in order; none for a bare e-invoice or before the document was read.</summary>
    public async Task<IReadOnlyList<PageSheet>> OfAsync(Guid documentId, CancellationToken ct)
    {
        var sizes = await db.PageSizesAsync(documentId, ct);
        var images = sizes.Count == 0 ? [] : await store
            .ListAsync(StorageKeys.PageImages(documentId), DateTimeOffset.MaxValue, ct).ToHashSetAsync(cancellationToken: ct);
        PageSheet[] sheets = [.. sizes.Select(size => new PageSheet(documentId, size, PageSheet.Widths.All(
            width => images.Contains(StorageKeys.PageImage(documentId, size.Number, width)))))];
        if (sheets.Any(sheet => !sheet.HasImage))
        {
            await db.AskForPageImagesAsync(documentId, ct);
        }

        return sheets;
    }
}
