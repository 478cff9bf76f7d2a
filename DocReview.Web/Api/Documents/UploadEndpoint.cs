using DocReview.Domain.Intake;
using DocReview.Web.Api.Problems;
using DocReview.Web.Identity;
using DocReview.Web.Uploading;

namespace DocReview.Web.Api.Documents;

/// <summary><c>POST /api/documents/upload</c>: answers as soon as the rows are committed; reading goes on in the background.</summary>
internal static class UploadEndpoint
{
    private const int MaxKey = 200;

    public static RouteHandlerBuilder MapUpload(this RouteGroupBuilder api, string address) => api.MapPost(address, UploadAsync)
        .WithSummary("Uploads one or more invoices.")
        .DisableAntiforgery() // CrossSiteMiddleware stands in: programs have no form to take a token from.
        .Produces<UploadAnswer>(StatusCodes.Status201Created).Produces<UploadAnswer>(StatusCodes.Status207MultiStatus)
        .Fails(400, 409, 413, 415, 422, 503, 507);

    private static async Task<IResult> UploadAsync(
        HttpContext context, MultipartUpload multipart, DocumentIntake intake, CancellationToken ct)
    {
        string? key = context.Request.Headers["Idempotency-Key"];
        if (key is "" or { Length: > MaxKey })
        {
            return ApiProblem.Field(
                StatusCodes.Status400BadRequest, "Idempotency-Key", $"Give 1 to {MaxKey} characters, or leave the header out.");
        }

        var upload = new UploadRequest(context.Reviewer(), AcceptDuplicates: false, key);
        return await ReadAsync(context.Request, multipart, ct) switch
        {
            (MultipartRead.Complete { Files.Count: 0 }, _) => UploadAnswer.Problem(
                StatusCodes.Status422UnprocessableEntity, "no_files", "The upload has no files. Send them under the name files."),
            (MultipartRead.Complete read, _) =>
                UploadAnswer.Of(await intake.AcceptAsync(read.Files, Accepting(upload, context, read), ct)).Result(),
            (_, { } problem) => problem,
            _ => throw new InvalidOperationException("The upload was neither read nor refused."),
        };
    }

    private static async Task<(MultipartRead? Read, ApiProblem? Problem)> ReadAsync(
        HttpRequest request, MultipartUpload multipart, CancellationToken ct)
    {
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            return (null, UploadAnswer.Problem(
                StatusCodes.Status415UnsupportedMediaType, "not_multipart", "Send the files as multipart/form-data under the name files."));
        }

        try
        {
            var read = await multipart.ReadAsync(request, admit: null, ct);
            return (read, read is MultipartRead.Malformed malformed
                ? UploadAnswer.Problem(StatusCodes.Status400BadRequest, "malformed_upload", malformed.Detail) : null);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, UploadAnswer.Problem(
                error.StatusCode, "request_too_large",
                    "The upload is larger than one request may be; nothing was kept. Send fewer files at once."));
        }
    }

    private static UploadRequest Accepting(UploadRequest upload, HttpContext context, MultipartRead.Complete read) => upload with
    {
        AcceptDuplicates = read.AcceptsDuplicates || (string?)context.Request.Query["accept_duplicates"] is "true" or "on" or "1",
    };
}
