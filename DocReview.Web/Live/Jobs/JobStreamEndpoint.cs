using System.Globalization;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Live.Jobs;

/// <summary>
/// <c>GET /api/jobs/{id}/stream</c>: the job's events as they happen. Replays what came after Last-Event-ID, and ends
/// after the event that ends the attempt; a client that comes back then gets 204, on which browsers stop.
/// </summary>
internal static class JobStreamEndpoint
{
    public static void MapJobStream(this RouteGroupBuilder api) => api.MapGet("/jobs/{id:guid}/stream", OpenAsync)
        .WithName("stream_job").WithSummary("The job's events as they happen (server-sent events).")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream").Produces(StatusCodes.Status204NoContent).Fails(400, 404, 429);

    private static async Task<IResult> OpenAsync(
        Guid id, [FromQuery(Name = "last_event_id")] string? lastEventId, HttpContext context, IDbContextFactory<ReviewDb> contexts,
        JobStreams streams, ConcurrentStreamLimiter limiter, CancellationToken ct)
    {
        if (LastEventId(context.Request, lastEventId) is not { } last)
        {
            return ApiProblem.Field(
                StatusCodes.Status400BadRequest, "last_event_id", "Give the id of the last message that was received, or leave it out.");
        }

        var job = await FindAsync(contexts, id, ct);
        if (job is null)
        {
            return ApiProblem.NotFound("job");
        }

        if (!job.Status.IsActive() && last >= job.EventSeq)
        {
            return TypedResults.NoContent();
        }

        if (!limiter.TryEnterClient(context))
        {
            return new ApiProblem(
                StatusCodes.Status429TooManyRequests, "too_many_streams", "Too many streams are open. Close some, then try again.");
        }

        return new SseResponse(new JobStream(contexts, streams, job.DocumentId, id, last).ReadAsync);
    }

    private sealed record StreamedJob(Guid DocumentId, DocumentStatus Status, int EventSeq);

    // In a context of its own, given back before the stream begins.
    private static async Task<StreamedJob?> FindAsync(IDbContextFactory<ReviewDb> contexts, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Jobs.Where(j => j.Id == id)
            .Join(db.Documents, j => j.DocumentId, d => d.Id, (j, d) => new StreamedJob(j.DocumentId, j.Status, d.EventSeq))
            .SingleOrDefaultAsync(ct);
    }

    // The header is what browsers send by themselves, so it is newer than the address.
    private static int? LastEventId(HttpRequest request, string? fromAddress)
    {
        var text = request.Headers["Last-Event-ID"] is [{ Length: > 0 } header] ? header : fromAddress;
        return string.IsNullOrEmpty(text)
            ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null;
    }
}
