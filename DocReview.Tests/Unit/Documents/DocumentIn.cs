using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Tests.Unit.Documents;

/// <summary>Documents brought to a status by the moves that lead there.</summary>
internal static class DocumentIn
{
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static Document Status(DocumentStatus status)
    {
        var upload = new StoredUpload(
            Guid.CreateVersion7(Now), "invoice.pdf", "originals/x", "application/pdf", FileKind.Pdf, 1, new string('a', 64));
        var document = Document.Queue(upload, "someone", null, Now);
        foreach (var step in WayTo(status))
        {
            Move(document, step);
        }

        return document;
    }

    public static void Move(Document document, DocumentStatus to)
    {
        switch (to)
        {
            case DocumentStatus.Queued: document.Retry("someone", Now); break;
            case DocumentStatus.Processing: document.Start(Now); break;
            case DocumentStatus.Completed: document.Complete(new Result(document.Id, "", Reading, Now), 1, Now); break;
            case DocumentStatus.Failed: document.Fail(FailureReason.DamagedFile, "Damaged.", Now); break;
            case DocumentStatus.Cancelled: document.Cancel("someone", Now); break;
            case DocumentStatus.Finalized: document.MarkFinalized(); break;
            default: throw new ArgumentOutOfRangeException(nameof(to), to, null);
        }
    }

    private static readonly InvoiceReading Reading = new(new Dictionary<string, FieldReading>(), [], [], "other", null);

    private static DocumentStatus[] WayTo(DocumentStatus status) => status switch
    {
        DocumentStatus.Queued => [],
        DocumentStatus.Processing => [DocumentStatus.Processing],
        DocumentStatus.Cancelled => [DocumentStatus.Cancelled],
        DocumentStatus.Finalized => [DocumentStatus.Processing, DocumentStatus.Completed, DocumentStatus.Finalized],
        _ => [DocumentStatus.Processing, status],
    };
}
