using Microsoft.AspNetCore.WebUtilities;

namespace DocReview.Web.Api.Problems;

/// <summary>Problems outside the API's addresses, which the framework writes: given the members that the API's have.</summary>
internal static class PlainProblems
{
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;
        problem.Detail ??= Detail(status, context.HttpContext);
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.HttpContext.Response.Headers.RetryAfter = ExceptionProblems.RetryAfter;
        }

        problem.Extensions.Remove("traceId");
        problem.Extensions["code"] = Code(status);
        problem.Extensions["request_id"] = context.HttpContext.TraceIdentifier;
        problem.Type = $"urn:docreview:problem:{Code(status)}";
    }

    private static string Detail(int status, HttpContext context) => status switch
    {
        StatusCodes.Status404NotFound => $"There is nothing at {context.Request.Path}.",
        StatusCodes.Status405MethodNotAllowed => $"{context.Request.Path} takes {context.Response.Headers.Allow} only.",
        StatusCodes.Status400BadRequest =>
            "This request could not be understood. Forms need the token of their page: reload it and send it again.",
        >= 500 => "A required service is unavailable, or this is a defect. Try again; report it with the request_id.",
        _ => "The request could not be answered.",
    };

    private static string Code(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase
        ? phrase.ToLowerInvariant().Replace(' ', '_').Replace('-', '_') : "error";
}
