using DocReview.Domain.Intake;
using DocReview.Web.Html;
using DocReview.Web.Identity;
using DocReview.Web.Uploading;
using Htmx;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Pages.Upload;

/// <summary>
/// Takes files in: all of a form at once, or from the script one after the other. The token is checked when the fields
/// before the first file have been read, so the framework's own check, which would read the whole form, is off.
/// </summary>
[StreamedBody]
[IgnoreAntiforgeryToken]
internal sealed class IndexModel(
    MultipartUpload upload, DocumentIntake intake, IAntiforgery antiforgery, IOptions<IntakeOptions> options) : PageModel
{
    public UploadOutcome? Outcome { get; private set; }

    public string? Problem { get; private set; }

    public IntakeOptions Limits => options.Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            return await upload.ReadAsync(Request, AdmitAsync, ct) switch
            {
                MultipartRead.Complete complete => Answer(await TakeInAsync(complete, ct)),
                MultipartRead.Malformed malformed => Refuse(StatusCodes.Status400BadRequest, malformed.Detail),
                _ => Refuse(StatusCodes.Status400BadRequest, "This page is too old to upload from. Reload it and choose the files again."),
            };
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refuse(error.StatusCode, $"One upload takes {Limits.MaxRequestSize / (1024 * 1024)} MB. Send fewer files at once.");
        }
        catch (StorageException)
        {
            return Refuse(
                StatusCodes.Status503ServiceUnavailable, "The desk cannot store files now. Nothing was taken; try again in a moment.");
        }
    }

    private Task<UploadOutcome> TakeInAsync(MultipartRead.Complete upload, CancellationToken ct) =>
        intake.AcceptAsync(upload.Files, new UploadRequest(HttpContext.Reviewer(), upload.AcceptsDuplicates), ct);

    private Task<bool> AdmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        if (fields.TryGetValue("__RequestVerificationToken", out var token))
        {
            Request.Headers["RequestVerificationToken"] = token;
        }

        return antiforgery.IsRequestValidAsync(HttpContext);
    }

    private IActionResult Answer(UploadOutcome outcome)
    {
        Outcome = outcome;
        if (Request.IsHtmx())
        {
            return Partial("_Outcome", outcome);
        }

        if (outcome.Documents.Count > 0 && outcome.Errors.Count == 0)
        {
            TempData[Notices.Key] = outcome.Documents.Count == 1 ? "1 file queued." : $"{outcome.Documents.Count} files queued.";
            return new SeeOther("/documents");
        }

        Problem = outcome.Documents.Count + outcome.Errors.Count == 0 ? "Choose at least one file." : null;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private IActionResult Refuse(int status, string detail)
    {
        Response.StatusCode = status;
        Problem = detail;
        return Request.IsHtmx() ? Partial("_Problem", detail) : Page();
    }
}
