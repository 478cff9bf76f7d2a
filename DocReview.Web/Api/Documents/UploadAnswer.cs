using DocReview.Domain.Documents;
using DocReview.Domain.Intake;
using DocReview.Web.Api.Problems;

namespace DocReview.Web.Api.Documents;

/// <summary>A file that was taken.</summary>
internal sealed record UploadedDocument(Guid DocumentId, Guid JobId, string OriginalFilename, DocumentStatus Status);

/// <summary>What was queued and what was not taken.</summary>
internal sealed record UploadAnswer(IReadOnlyList<UploadedDocument> Documents, IReadOnlyList<UploadError> Errors)
{
    public static UploadAnswer Of(UploadOutcome outcome) => new(
        [.. outcome.Documents.Select(d => new UploadedDocument(d.Id, d.CurrentJobId, d.OriginalFilename, d.CurrentStatus))],
        outcome.Errors);

    /// <summary>201 where all was taken, 207 where some was, otherwise a problem that carries the same members.</summary>
    public IResult Result() => (Documents.Count, Errors.Count) switch
    {
        (1, 0) => TypedResults.Created($"/api/documents/{Documents[0].DocumentId}", this),
        ( > 1, 0) => TypedResults.Created((string?)null, this),
        ( > 0, _) => TypedResults.Json(this, statusCode: StatusCodes.Status207MultiStatus),
        _ => Refused(),
    };

    /// <summary>A problem of the request as a whole, with the members that every upload's answer has.</summary>
    public static ApiProblem Problem(int status, string code, string detail, IReadOnlyList<UploadError>? errors = null) =>
        new(status, code, detail)
    {
        Members = { ["documents"] = Array.Empty<UploadedDocument>(), ["errors"] = errors ?? [] },
    };

    private ApiProblem Refused()
    {
        var codes = Errors.Select(error => error.Code).Distinct().ToList();
        var statuses = codes.Select(StatusOf).Distinct().ToList();
        return Problem(
            statuses is [var only] ? only : StatusCodes.Status422UnprocessableEntity,
            codes is [var code] ? code : "nothing_taken",
            Errors is [var error] ? error.Detail : "None of the files was taken; errors says why for each.",
            Errors);
    }

    private static int StatusOf(string code) => code switch
    {
        "duplicate" => StatusCodes.Status409Conflict,
        "too_large" or "too_many_files" or "too_many_pixels" => StatusCodes.Status413PayloadTooLarge,
        "empty_file" or "damaged_image" or "idempotency_key_reused" => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status415UnsupportedMediaType,
    };
}
