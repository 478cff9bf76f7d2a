using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Review;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Review;

using Flat = Dictionary<string, object?>;

/// <summary><c>GET</c> and <c>PUT /api/documents/{id}/review</c>.</summary>
internal static class ReviewEndpoints
{
    public static void MapReview(this RouteGroupBuilder api)
    {
        api.MapGet("/documents/{id:guid}/review", GetAsync)
            .WithName("get_review").WithSummary("The record as it stands, in the form in which it is saved.").Fails(404, 409);
        api.MapPut("/documents/{id:guid}/review", SaveAsync)
            .WithName("save_review").WithSummary("Saves a reviewer's values. What is left out stays as it is.")
            .Fails(400, 404, 409, 413, 415, 422);
    }

    private static async Task<Results<Ok<Flat>, ApiProblem>> GetAsync(Guid id, ReviewDb db, CancellationToken ct) =>
        await FindAsync(db, id, ct) switch
        {
            null => ApiProblem.NotFound("document"),
            { Result: null } document => NotRead(document.CurrentStatus),
            { Result: { } result } => TypedResults.Ok(FlatInvoice.Of(result.Current, result.Version)),
        };

    private static async Task<Results<Ok<Flat>, ApiProblem>> SaveAsync(
        Guid id, JsonElement json, ReviewDb db, DocumentReview desk, CancellationToken ct)
    {
        var (body, errors) = ReviewBody.Read(json);
        if (errors.Count > 0)
        {
            return ApiProblem.Fields(StatusCodes.Status422UnprocessableEntity, errors);
        }

        var document = await FindAsync(db, id, ct);
        if (document is null)
        {
            return ApiProblem.NotFound("document");
        }

        if (document.Result is not { } result)
        {
            return NotRead(document.CurrentStatus);
        }

        return body.Over(result.Current) switch
        {
            ReviewInputResult.Accepted accepted => Answer(await desk.SaveAsync(id, body.Version, accepted.Invoice, ct), accepted.Invoice),
            ReviewInputResult.Invalid invalid => ApiProblem.Fields(StatusCodes.Status422UnprocessableEntity, invalid.Errors),
            var other => throw new InvalidOperationException($"Unknown input result {other}."),
        };
    }

    private static Results<Ok<Flat>, ApiProblem> Answer(SaveResult result, ReviewedInvoice sent) => result switch
    {
        SaveResult.Saved saved => TypedResults.Ok(FlatInvoice.Of(saved.Result.Current, saved.Result.Version)),
        SaveResult.Stale stale => ReviewProblems.Stale(stale.Theirs, stale.Version, sent),
        SaveResult.NotPossible refused => ReviewProblems.NotPossible(refused.Status, refused.Detail),
        _ => ApiProblem.NotFound("document"),
    };

    private static Task<Document?> FindAsync(ReviewDb db, Guid id, CancellationToken ct) =>
        db.Documents.AsNoTracking().Include(d => d.Result).SingleOrDefaultAsync(d => d.Id == id, ct);

    private static ApiProblem NotRead(DocumentStatus status) =>
        ReviewProblems.NotPossible(status, $"There is nothing to review yet; this document is {status}.");
}
