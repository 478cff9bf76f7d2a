namespace DocReview.Web.Html;

/// <summary>What htmx says about a request, and what it may be told in the answer.</summary>
internal static class HtmxRequests
{
    /// <summary>Whether a part of the page is asked for rather than the page.</summary>
    public static bool WantsPart(this HttpRequest request) => request.Headers["HX-Request"] == "true";

    /// <summary>The address that the browser shows, path and query; null where it is not told.</summary>
    public static string? ShownAddress(this HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var shown) ? shown.PathAndQuery : null;

    /// <summary>Shows another address, as a new step of the history or in place of this one.</summary>
    public static void Show(this HttpResponse response, string address, bool asNewStep) =>
        response.Headers[asNewStep ? "HX-Push-Url" : "HX-Replace-Url"] = address;
}
