namespace DocReview.Web.Api.Problems;

/// <summary>Makes every error of the API a problem document: exceptions, and statuses that nobody gave a body.</summary>
internal sealed class ProblemsMiddleware(RequestDelegate next, ILogger<ProblemsMiddleware> log)
{
    private const int ClientClosedRequest = 499; // nginx's name for it; nobody is there to read it.

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = ClientClosedRequest;
            }

            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, error);
            return;
        }

        if (context.Response
            is { HasStarted: false, StatusCode: >= 400 and not ClientClosedRequest, ContentType: null, ContentLength: null or 0 })
        {
            await OfStatus(context).ExecuteAsync(context);
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception error)
    {
        var problem = ExceptionProblems.Describe(error);
        if (problem.Status >= 500)
        {
            log.LogError(error, "{Method} {Path} ended with {Status}", context.Request.Method, context.Request.Path, problem.Status);
        }

        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = ExceptionProblems.RetryAfter;
        }

        context.Response.ContentLength = null;
        await problem.ExecuteAsync(context);
    }

    private static ApiProblem OfStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(
            404, "no_such_address", $"The API has no {context.Request.Path}, or an id in it is not a UUID. /docs lists what there is."),
        StatusCodes.Status405MethodNotAllowed => new(
            405, "method_not_allowed", $"{context.Request.Path} takes {context.Response.Headers.Allow} only."),
        var status => ExceptionProblems.OfRequest(status, "The request could not be answered. Check it against /docs."),
    };
}
