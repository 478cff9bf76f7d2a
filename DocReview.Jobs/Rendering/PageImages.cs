using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using Microsoft.Extensions.Options;

namespace DocReview.Jobs.Rendering;

/// <summary>Renders the page images of a document that has been read. Safe to run again: images there are left.</summary>
internal sealed class PageImages(
    IFileStore store, IPageRenderer renderer, IOptions<WorkerOptions> options, ILogger<PageImages> log)
{
    public async Task RenderAsync(Document document, IReadOnlyList<Page> pages, CancellationToken ct)
    {
        try
        {
            using var original = await store.DownloadToTempFileAsync(document.StoredFilePath, ct);
            await RenderAllAsync(new SourceFile(original.Path, document.Kind), document.Id, pages, ct);
        }
        catch (UnreadableFileException error)
        {
            // Read but not rendered: the screens show the text instead.
            log.LogWarning(error, "No page images of {DocumentId}", document.Id);
        }
    }

    private async Task RenderAllAsync(SourceFile file, Guid documentId, IReadOnlyList<Page> pages, CancellationToken ct)
    {
        foreach (var page in pages)
        {
            foreach (var width in options.Value.PageImageWidths)
            {
                var key = StorageKeys.PageImage(documentId, page.Number, width);
                if (!await store.ExistsAsync(key, ct))
                {
                    await RenderAsync(file, page, width, key, ct);
                }
            }
        }
    }

    private async Task RenderAsync(SourceFile file, Page page, int width, string key, CancellationToken ct)
    {
        var scratch = Path.Combine(Path.GetTempPath(), $"docreview-{Guid.NewGuid():N}.jpg");
        try
        {
            await renderer.RenderAsync(file, page.Number, page.Rotation, width, scratch, ct);
            await using var image = File.OpenRead(scratch);
            await store.WriteAsync(key, image, ct);
        }
        finally
        {
            File.Delete(scratch);
        }
    }
}
