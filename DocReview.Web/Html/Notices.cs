using System.Text.Encodings.Web;

namespace DocReview.Web.Html;

/// <summary>A sentence about what was just done, shown once: in the answer, or on the page that the browser is sent to.</summary>
internal static class Notices
{
    /// <summary>Name in TempData.</summary>
    public const string Key = "notice";

    /// <summary>For htmx: takes the place of the notice that the page shows.</summary>
    public static string Part(string sentence) =>
        $"<hx-partial hx-target=\"#notices\" hx-swap=\"innerHTML\">{Html(sentence)}</hx-partial>";

    public static string Html(string sentence) => $"<p class=\"notice\">{HtmlEncoder.Default.Encode(sentence)}</p>";
}
