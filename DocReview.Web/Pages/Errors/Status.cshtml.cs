using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Errors;

/// <summary>What went wrong, in words, and one way on. Needs neither database nor storage.</summary>
[IgnoreAntiforgeryToken]
internal sealed class StatusModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>Whoever runs the desk finds the log lines by it.</summary>
    public string Trace { get; private set; } = "";

    public (string Title, string Text) Words => Code switch
    {
        400 => ("This request makes no sense to the desk", "The page was perhaps open for too long. Go back, reload it and try again."),
        403 => ("This is not yours to do", "Ask whoever runs the desk."),
        404 => ("There is nothing here", "The address is mistyped, or the document is gone."),
        405 => ("This cannot be done at this address", "Go back and use the buttons of the page."),
        413 => ("That is more than the desk takes at once", "Send fewer or smaller files."),
        503 => ("The desk is not available right now", "Something that it needs is away. Nothing is lost; try again in a moment."),
        >= 500 =>
            ("Something went wrong inside the desk", "It is not your doing. Try again; if it happens again, tell whoever runs the desk."),
        _ => ("The desk could not do this", "Go back and try again."),
    };

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        // After an exception the handler has decided on the status already.
        Code = HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? Math.Clamp(code, 400, 599) : Response.StatusCode;
        Trace = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
        Response.StatusCode = Code;
        if (Code == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "10";
        }
    }
}
