using System.Globalization;
using System.Linq.Expressions;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Documents;

/// <summary>How far a document's job is.</summary>
/// <param name="JobId">The newest job.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="CurrentStage">The newest event, such as <c>field_extraction_started</c>.</param>
/// <param name="RetryCount">How often somebody asked to try again.</param>
internal sealed record JobProgress(Guid JobId, int ProgressPercentage, string CurrentStage, int RetryCount);

/// <summary>A document in a list.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="OriginalFilename">As uploaded.</param>
/// <param name="MimeType">Told by content.</param>
/// <param name="FileSize">In bytes.</param>
/// <param name="Status">Where it is on its way.</param>
/// <param name="VendorName">As read or corrected.</param>
/// <param name="InvoiceNumber">As read or corrected.</param>
/// <param name="InvoiceDate">ISO 8601, as read or corrected.</param>
/// <param name="TotalAmount">A decimal string with a point, as read or corrected.</param>
/// <param name="Currency">ISO 4217, as read or corrected.</param>
/// <param name="UploadedAt">UTC.</param>
/// <param name="UploadedBy">A person, or the name of an API token.</param>
/// <param name="Job">How far it is.</param>
internal sealed record DocumentSummary(
    Guid DocumentId, string OriginalFilename, string MimeType, long FileSize, DocumentStatus Status, string? VendorName,
    string? InvoiceNumber, DateOnly? InvoiceDate, string? TotalAmount, string? Currency, DateTimeOffset UploadedAt,
    string UploadedBy, JobProgress Job)
{
    /// <summary>The document, for clients that know it by its row.</summary>
    public Guid Id => DocumentId;

    /// <summary>The status, likewise.</summary>
    public DocumentStatus CurrentStatus => Status;

    /// <summary>Its newest job, as the upload answered it.</summary>
    public Guid JobId => Job.JobId;

    /// <summary>Straight from the rows.</summary>
    public static readonly Expression<Func<Document, Job, DocumentSummary>> Projection = (document, job) => new DocumentSummary(
        document.Id, document.OriginalFilename, document.MimeType, document.FileSize, document.CurrentStatus, document.VendorName,
        document.InvoiceNumber, document.InvoiceDate, Amount(document.TotalAmount), document.Currency, document.UploadedAt,
        document.UploadedBy, new JobProgress(job.Id, job.ProgressPercentage, job.CurrentStage, job.RetryCount));

    public static string? Amount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
}
