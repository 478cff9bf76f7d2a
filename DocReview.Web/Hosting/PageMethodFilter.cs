using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DocReview.Web.Hosting;

/// <summary>Refuses methods that a page has no handler for. Without it the page would be shown, unfilled, to any method whatever.</summary>
internal sealed class PageMethodFilter : IPageFilter, IOrderedFilter
{
    /// <summary>Before the framework's own answer to OPTIONS, which does not say what is allowed.</summary>
    public int Order => 0;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is not null || IsRead(http.Request.Method) || IsAboutAnError(http))
        {
            return;
        }

        var handled = context.ActionDescriptor.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant());
        http.Response.Headers.Allow = string.Join(", ", handled.Union([HttpMethods.Get, HttpMethods.Head]).Order(StringComparer.Ordinal));
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // The page about an error is shown whatever the method was.
    private static bool IsAboutAnError(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
