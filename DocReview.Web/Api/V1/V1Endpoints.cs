using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Api.Documents;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.V1;

/// <summary>A job in the words of the older service.</summary>
/// <param name="JobId">The job.</param>
/// <param name="DocumentId">The document that it reads.</param>
/// <param name="Status"><c>pending</c>, <c>processing</c>, <c>completed</c> or <c>failed</c>; a cancelled job counts as failed.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="ErrorMessage">Why it failed.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="CompletedAt">UTC.</param>
internal sealed record OlderJob(
    Guid JobId, Guid DocumentId, string Status, int ProgressPercentage, string? ErrorMessage, DateTimeOffset CreatedAt,
        DateTimeOffset? CompletedAt);

/// <summary>Addresses of the older service, for its clients: the same operations under <c>/v1</c>.</summary>
internal static class V1Endpoints
{
    public static void MapV1(this RouteGroupBuilder v1)
    {
        v1.MapUpload("/documents/upload-document").WithName("v1_upload_document");
        v1.MapGet("/jobs/{job_id:guid}", GetJobAsync).WithName("v1_get_job").WithSummary("A job in the words of the older service.")
            .Fails(404);
        v1.MapGet("/documents/list-document", ListAsync).WithName("v1_list_document").WithSummary("Lists documents.").Fails(400);
    }

    private static async Task<Results<Ok<OlderJob>, ApiProblem>> GetJobAsync(
        [Microsoft.AspNetCore.Mvc.FromRoute(Name = "job_id")] Guid jobId, ReviewDb db, CancellationToken ct) =>
        await db.Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == jobId, ct) is { } job
            ? TypedResults.Ok(new OlderJob(
                job.Id, job.DocumentId, Word(job.Status), job.ProgressPercentage, job.ErrorMessage, job.CreatedAt, job.CompletedAt))
            : ApiProblem.NotFound("job");

    private static async Task<Results<Ok<DocumentPage>, ApiProblem>> ListAsync(
        [AsParameters] V1ListParameters asked, DocumentSummaries summaries, CancellationToken ct)
    {
        var (query, errors) = asked.Read();
        return errors.Count > 0
            ? ApiProblem.Fields(StatusCodes.Status400BadRequest, errors)
            : TypedResults.Ok(await summaries.ReadAsync(query, ct));
    }

    private static string Word(DocumentStatus status) => status switch
    {
        DocumentStatus.Queued => "pending",
        DocumentStatus.Processing => "processing",
        DocumentStatus.Completed => "completed",
        _ => "failed",
    };
}
