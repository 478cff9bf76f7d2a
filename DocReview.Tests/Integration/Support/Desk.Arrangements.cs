using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using DocReview.Domain.Review;

namespace DocReview.Tests.Integration.Support;

/// <summary>A document as tests speak of it.</summary>
public sealed record DeskDocument(Guid Id, Guid JobId);

/// <summary>
/// Documents in the state that a test starts from, brought there by the domain's own operations and without a worker,
/// so that nothing else moves them.
/// </summary>
public sealed partial class Desk
{
    private static int _arranged;

    /// <summary>Stored and queued by its row, but in no queue: no worker will take it.</summary>
    public Task<DeskDocument> QueuedDocument(string filename = "invoice.pdf") => Arrange(filename, (_, _) => { });

    /// <summary>As if a worker were reading it.</summary>
    public Task<DeskDocument> ProcessingDocument(string filename = "invoice.pdf") =>
        Arrange(filename, (document, now) => document.Start(now));

    /// <summary>Ended with a reason; its original is a good invoice, so that a retry succeeds.</summary>
    public Task<DeskDocument> FailedDocument(FailureReason reason = FailureReason.StorageUnavailable, string filename = "invoice.pdf") =>
        Arrange(filename, (document, now) =>
        {
            document.Start(now);
            document.Fail(reason, $"Failed for a test: {reason}.", now);
        });

    /// <summary>Stopped on request.</summary>
    public Task<DeskDocument> CancelledDocument(string filename = "invoice.pdf") =>
        Arrange(filename, (document, now) => document.Cancel("tests", now));

    /// <summary>Read, and waiting for a reviewer.</summary>
    public Task<DeskDocument> CompletedDocument(InvoiceReading? reading = null, string filename = "invoice.pdf") =>
        Arrange(filename, (document, now) =>
        {
            document.Start(now);
            foreach (var stage in new[] { JobStage.ParsingStarted, JobStage.ParsingCompleted, JobStage.ExtractionStarted,
                JobStage.ExtractionCompleted })
            {
                document.Progress(stage, JobStage.Percentage(stage), null, now);
            }

            var result = new Result(document.Id, "INVOICE", reading ?? SampleReading.Plain(), now);
            document.Complete(result, pageCount: 1, now);
            document.Summarize(InvoiceSummary.From(result.Current));
        });

    /// <summary>Approved by <c>tests</c>.</summary>
    public async Task<DeskDocument> FinalizedDocument(InvoiceReading? reading = null, string filename = "invoice.pdf")
    {
        var document = await CompletedDocument(reading, filename);
        await using var scope = Web.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<DocumentReview>()
            .FinalizeAsync(document.Id, version: null, "tests", CancellationToken.None);
        Assert.IsType<FinalizeResult.Finalized>(outcome);
        return document;
    }

    /// <summary>Cancelled documents without files or events, for lists that need many.</summary>
    public async Task ManyDocuments(int count, string filename)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = Database.Open();
        for (var number = 0; number < count; number++)
        {
            var id = Guid.CreateVersion7();
            var upload = new StoredUpload(id, filename, $"originals/{id}", "application/pdf", FileKind.Pdf, 1, $"{number:d64}");
            var document = Document.Queue(upload, "tests", duplicateOf: null, now);
            document.Cancel("tests", now);
            db.Documents.Add(document);
        }

        await db.SaveChangesAsync();
    }

    private async Task<DeskDocument> Arrange(string filename, Action<Document, DateTimeOffset> move)
    {
        await using var scope = Web.Services.CreateAsyncScope();
        var staging = scope.ServiceProvider.GetRequiredService<UploadStaging>();
        using var file = new MemoryStream(SamplePdf.Invoice($"ARR-{Interlocked.Increment(ref _arranged)}"));
        var staged = Assert.IsType<StageResult.Staged>(await staging.StageAsync(filename, file, CancellationToken.None));
        await staged.OnDisk;
        var now = TimeProvider.System.GetUtcNow();
        var document = Document.Queue(staged.Upload, "tests", duplicateOf: null, now);
        move(document, now);

        var db = scope.ServiceProvider.GetRequiredService<ReviewDb>();
        var publisher = scope.ServiceProvider.GetRequiredService<IChangePublisher>();
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, CancellationToken.None);
        db.Documents.Add(document);
        await transaction.CommitAsync([document], CancellationToken.None);
        return new(document.Id, document.CurrentJobId);
    }
}
