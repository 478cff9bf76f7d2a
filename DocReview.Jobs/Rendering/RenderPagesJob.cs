using DocReview.Domain.Adapters.Quartz;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using DocReview.Jobs.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace DocReview.Jobs.Rendering;

/// <summary>Renders the page images of a document that has been read. Safe to run again: images there are left.</summary>
internal sealed class RenderPagesJob(
    IDbContextFactory<ReviewDb> contexts, IFileStore store, IPageRenderer renderer, IChangePublisher publisher,
    IOptions<WorkerOptions> options, TimeProvider time, ILogger<RenderPagesJob> log) : IRenderPagesJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        var documentId = Guid.Parse(context.MergedJobDataMap.GetString(QuartzNames.Id)!);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, ct);
        var pages = await db.DocumentPages.SingleOrDefaultAsync(p => p.DocumentId == documentId, ct);
        if (document is null || pages is null || pages.RenderedAt is not null)
        {
            return;
        }

        try
        {
            using var original = await store.CheckOutAsync(document.StoredFilePath, ct);
            await RenderAllAsync(new SourceFile(original.Path, document.Kind), documentId, pages.Pages, ct);
        }
        catch (UnreadableFileException error)
        {
            // Read but not rendered: the screens show the text instead.
            log.LogWarning(error, "No page images of {DocumentId}", documentId);
        }

        pages.Rendered(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await publisher.PublishAsync(document);
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
