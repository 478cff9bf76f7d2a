using DocReview.Domain.Documents;
using DocReview.Domain.Review;
using DocReview.Web.Api.Problems;
using DocReview.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocReview.Web.Api.Review;

/// <summary>Which version to approve.</summary>
/// <param name="Version">As read; left out, whatever stands is approved.</param>
internal sealed record FinalizeBody(int? Version);

/// <summary>An approved document.</summary>
internal sealed record FinalizedView(Guid DocumentId, DocumentStatus Status, int Version, DateTimeOffset? FinalizedAt, string? FinalizedBy);

/// <summary><c>POST /api/documents/{id}/finalize</c>.</summary>
internal static class FinalizeEndpoint
{
    public static void MapFinalize(this RouteGroupBuilder api) => api.MapPost("/documents/{id:guid}/finalize", FinalizeAsync)
        .WithName("finalize_document").WithSummary("Approves the record as it stands; read-only from then on.")
        .Fails(400, 404, 409, 413, 415);

    private static async Task<Results<Ok<FinalizedView>, ApiProblem>> FinalizeAsync(
        Guid id, FinalizeBody? body, DocumentReview desk, HttpContext context, CancellationToken ct) =>
        await desk.FinalizeAsync(id, body?.Version, context.Reviewer(), ct) switch
        {
            FinalizeResult.Finalized { Document: var document, Result: var result } => TypedResults.Ok(
                new FinalizedView(document.Id, document.CurrentStatus, result.Version, result.FinalizedAt, result.FinalizedBy)),
            FinalizeResult.Stale stale => ReviewProblems.Stale(stale.Theirs, stale.Version, yours: null),
            FinalizeResult.NotPossible refused => ReviewProblems.NotPossible(refused.Status, refused.Detail),
            _ => ApiProblem.NotFound("document"),
        };
}
