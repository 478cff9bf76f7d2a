using DocReview.Domain.Extraction;

namespace DocReview.Domain.Documents;

/// <summary>The words of a document's pages, kept for highlighting beside the page image.</summary>
public sealed class DocumentPages
{
    private DocumentPages()
    {
    }

    /// <summary>The pages of a document as read.</summary>
    public DocumentPages(Guid documentId, IReadOnlyList<Page> pages)
    {
        DocumentId = documentId;
        Pages = pages;
    }

    /// <summary>The document; it has one row.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Upright pages with their words.</summary>
    public IReadOnlyList<Page> Pages { get; private set; } = [];

    /// <summary>UTC; null until the images of all pages are in storage.</summary>
    public DateTimeOffset? RenderedAt { get; private set; }

    /// <summary>Replaces the pages of an earlier attempt.</summary>
    public void ReplaceReading(IReadOnlyList<Page> pages)
    {
        Pages = pages;
        RenderedAt = null;
    }

    /// <summary>Notes that all images are in storage.</summary>
    public void Rendered(DateTimeOffset now) => RenderedAt = now;
}
