using DocReview.Domain.Data;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Jobs;

/// <summary>An event in a list.</summary>
/// <param name="Id">Its number, which is the stream message's id; grows by one within a document.</param>
/// <param name="JobId">The job.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Attempt">0 for the first attempt.</param>
/// <param name="Stage">The event's name, such as <c>job_started</c>.</param>
/// <param name="ProgressPercentage">0 to 100.</param>
/// <param name="Message">A sentence for people.</param>
/// <param name="At">UTC.</param>
internal sealed record JobEventView(
    int Id, Guid JobId, Guid DocumentId, int Attempt, string Stage, int ProgressPercentage, string? Message, DateTimeOffset At);

/// <summary>What happened to a job, oldest first.</summary>
internal sealed record JobEventList(IReadOnlyList<JobEventView> Items);

/// <summary><c>GET /api/jobs/{id}/events</c>.</summary>
internal static class JobEventsEndpoint
{
    public static void MapJobEvents(this RouteGroupBuilder api) => api.MapGet("/jobs/{id:guid}/events", ListAsync)
        .WithName("list_job_events").WithSummary("What happened to a job, oldest first.").Fails(404);

    private static async Task<Results<Ok<JobEventList>, ApiProblem>> ListAsync(Guid id, ReviewDb db, CancellationToken ct)
    {
        var documentId = await db.Jobs.Where(job => job.Id == id).Select(job => (Guid?)job.DocumentId).SingleOrDefaultAsync(ct);
        if (documentId is null)
        {
            return ApiProblem.NotFound("job");
        }

        var events = await db.JobEvents.Where(e => e.DocumentId == documentId && e.JobId == id).OrderBy(e => e.Seq)
            .Select(e => new JobEventView(e.Seq, e.JobId, e.DocumentId, e.Attempt, e.Stage, e.ProgressPercentage, e.Message, e.At))
            .ToListAsync(ct);
        return TypedResults.Ok(new JobEventList(events));
    }
}
