using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Document, job, event and the row of the queue: all of them or none.</summary>
public sealed class EnqueueTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_committed_upload_is_in_the_queue()
    {
        var job = await Enqueue(commit: true);

        Assert.Equal((1, 1), await Found(job));
    }

    [Fact]
    public async Task A_rolled_back_upload_leaves_neither_document_nor_queue_row()
    {
        var job = await Enqueue(commit: false);

        Assert.Equal((0, 0), await Found(job));
    }

    private async Task<Job> Enqueue(bool commit)
    {
        await using var scope = desk.Web.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var queue = scope.ServiceProvider.GetRequiredService<IJobQueue>();
        var publisher = scope.ServiceProvider.GetRequiredService<IChangePublisher>();
        var upload =
            new StoredUpload(Guid.CreateVersion7(), "a.pdf", "originals/a", "application/pdf", FileKind.Pdf, 1, new string('0', 64));
        var document = Document.Queue(upload, "tests", null, TimeProvider.System.GetUtcNow());
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, default);
        db.Documents.Add(document);
        await queue.EnqueueAsync(transaction.Raw, document.CurrentJob, default);
        if (commit)
        {
            await transaction.CommitAsync([document], default);
        }

        return document.CurrentJob;
    }

    private async Task<(int Documents, int Queued)> Found(Job job)
    {
        await using var db = desk.Database.Open();
        var queued = (await db.QueuedJobsAsync()).Count(id => id == job.Id);
        return (await db.Documents.CountAsync(d => d.Id == job.DocumentId), queued);
    }
}
