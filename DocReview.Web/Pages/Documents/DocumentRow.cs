using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>One line of the dashboard.</summary>
internal sealed record DocumentRow(
    Guid Id, string Filename, string MimeType, string? Vendor, string? InvoiceNumber, decimal? Total, string? Currency,
    DocumentStatus Status, int Progress, string Stage, string? Error, DateTimeOffset UploadedAt, string UploadedBy, int Revision)
{
    public string ElementId => $"doc-{Id:N}";

    public DocumentCursor Cursor => new(Status, UploadedAt, Id);
}

internal static class DocumentRows
{
    /// <summary>The rows of a few documents, in no order.</summary>
    public static Task<List<DocumentRow>> RowsAsync(this ReviewDb db, IQueryable<Document> documents, CancellationToken ct) =>
        documents.Join(
            db.Jobs, d => d.CurrentJobId, j => j.Id,
            (d, j) => new DocumentRow(
                d.Id, d.OriginalFilename, d.MimeType, d.VendorName, d.InvoiceNumber, d.TotalAmount, d.Currency,
                d.CurrentStatus, j.ProgressPercentage, j.CurrentStage, j.ErrorMessage, d.UploadedAt, d.UploadedBy, d.Revision))
            .AsNoTracking()
            .ToListAsync(ct);
}
