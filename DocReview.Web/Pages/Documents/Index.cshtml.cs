using DocReview.Domain.Data;
using DocReview.Domain.Intake;
using DocReview.Domain.Listing;
using DocReview.Web.Html;
using Htmx;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Pages.Documents;

/// <summary>The dashboard: one view of the list, as a page or, for htmx, as its changing part.</summary>
internal sealed class IndexModel(ReviewDb db, DocumentList list, DashboardPages pages, IOptions<IntakeOptions> intake) : PageModel
{
    public IntakeOptions Limits => intake.Value;

    public DocumentView View { get; private set; } = new();

    public DashboardPage List { get; private set; } = new([], false, false);

    public DocumentCounts Counts { get; private set; } = new(null, false);

    /// <summary>When the newest document was uploaded as the page was made; null where newer ones would not stand on it.</summary>
    public DateTimeOffset? NewestShown { get; private set; }

    /// <summary>What the page's stream follows.</summary>
    public QueryString Follows() => new QueryString()
        .Add("ids", string.Join('.', List.Rows.Select(row => row.Id.ToString("N"))))
        .Add("seen", RowSetVersion.Compute(List.Rows.Select(row => (row.Id, row.Revision))))
        .Add("since", NewestShown?.ToString("O") ?? "");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        View = DocumentView.Parse(Request.Query);
        if (!Request.IsHtmx() && Request.Query.Any(pair => pair.Value.All(string.IsNullOrEmpty)))
        {
            // A form without script says its empty fields too.
            return Redirect(View.Url());
        }

        Counts = await DocumentCounts.ReadAsync(db, View, ct);
        NewestShown = View.ShowsRecentUploads ? await list.NewestAsync(ct) : null;
        List = await pages.ReadAsync(View, ct);
        Response.Headers.Vary = HtmxRequestHeaders.Keys.Request;
        if (!Request.IsHtmx())
        {
            return Page();
        }

        Response.Show(View.Url(), asNewStep: !IsSameSearchTypedOn());
        return Partial("_Desk", this);
    }

    // Each letter typed into the search would otherwise be a step of the history.
    private bool IsSameSearchTypedOn()
    {
        var query = Request.ShownAddress()?.Split('?', 2) is [_, var text] ? text : "";
        var shown = DocumentView.Parse(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));
        return shown.Search is not null && shown.Search != View.Search && View.IsFirstPage
            && (shown.FirstPage() with { Search = View.Search }).Url() == View.Url();
    }
}
