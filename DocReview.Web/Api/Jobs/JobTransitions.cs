using DocReview.Domain.Documents;
using DocReview.Domain.Jobs;
using DocReview.Web.Api.Problems;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocReview.Web.Api.Jobs;

/// <summary>Jobs to queue again.</summary>
/// <param name="JobIds">At most 1,000.</param>
internal sealed record RetryMany(Guid[]? JobIds);

/// <summary>A job that could not be queued again.</summary>
internal sealed record RetryError(Guid JobId, string Code, string Detail);

/// <summary>What became of each job.</summary>
internal sealed record RetryManyAnswer(IReadOnlyList<JobView> Jobs, IReadOnlyList<RetryError> Errors);

/// <summary><c>POST /api/jobs/{id}/retry</c>, <c>POST /api/jobs/{id}/cancel</c> and <c>POST /api/jobs/retry</c>.</summary>
internal static class JobTransitions
{
    private const int MostAtOnce = 1000;

    public static void MapJobTransitions(this RouteGroupBuilder api)
    {
        api.MapPost("/jobs/{id:guid}/retry", RetryAsync)
            .WithName("retry_job").WithSummary("Queues a failed or cancelled job again.").Fails(404, 409);
        api.MapPost("/jobs/{id:guid}/cancel", CancelAsync)
            .WithName("cancel_job").WithSummary("Stops a queued or running job.").Fails(404, 409);
        api.MapPost("/jobs/retry", RetryManyAsync)
            .WithName("retry_jobs").WithSummary("Queues several failed or cancelled jobs again.").Fails(400, 413, 415, 422);
    }

    private static async Task<Results<Ok<JobView>, ApiProblem>> RetryAsync(
        Guid id, JobControl jobs, HttpContext context, CancellationToken ct) =>
        Answer(await jobs.RetryAsync(id, context.Reviewer(), ct));

    private static async Task<Results<Ok<JobView>, ApiProblem>> CancelAsync(
        Guid id, JobControl jobs, HttpContext context, CancellationToken ct) =>
        Answer(await jobs.CancelAsync(id, context.Reviewer(), ct));

    private static async Task<Results<Ok<RetryManyAnswer>, ApiProblem>> RetryManyAsync(
        RetryMany asked, JobControl jobs, HttpContext context, CancellationToken ct)
    {
        if (asked.JobIds is not { Length: > 0 and <= MostAtOnce } ids)
        {
            return ApiProblem.Field(StatusCodes.Status422UnprocessableEntity, "job_ids", $"Give 1 to {MostAtOnce} ids of jobs.");
        }

        var retried = new List<JobView>();
        var errors = new List<RetryError>();
        foreach (var (id, result) in await jobs.RetryAsync(ids, context.Reviewer(), ct))
        {
            switch (result)
            {
                case TransitionResult.Done done: retried.Add(JobView.Of(done.Document.CurrentJob)); break;
                case TransitionResult.NotPossible refused: errors.Add(new(id, "not_possible", refused.Detail)); break;
                default: errors.Add(new(id, "not_found", "There is no such job.")); break;
            }
        }

        return TypedResults.Ok(new RetryManyAnswer(retried, errors));
    }

    private static Results<Ok<JobView>, ApiProblem> Answer(TransitionResult result) => result switch
    {
        TransitionResult.Done done => TypedResults.Ok(JobView.Of(done.Document.CurrentJob)),
        TransitionResult.NotPossible refused => new ApiProblem(StatusCodes.Status409Conflict, "not_possible", refused.Detail)
        {
            Members = { ["document_status"] = refused.Status },
        },
        _ => ApiProblem.NotFound("job"),
    };
}
