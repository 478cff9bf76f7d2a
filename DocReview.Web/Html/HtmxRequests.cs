using Htmx;

namespace DocReview.Web.Html;

/// <summary>What the package Htmx has no words for.</summary>
internal static class HtmxRequests
{
    /// <summary>The address that the browser shows, path and query; null where it is not told.</summary>
    public static string? ShownAddress(this HttpRequest request) =>
        request.IsHtmx(out var headers) && Uri.TryCreate(headers?.CurrentUrl, UriKind.Absolute, out var shown) ? shown.PathAndQuery : null;

    /// <summary>Shows another address, as a new step of the history or in place of this one.</summary>
    public static void Show(this HttpResponse response, string address, bool asNewStep) =>
        response.Htmx(headers => _ = asNewStep ? headers.PushUrl(address) : headers.ReplaceUrl(address));
}
