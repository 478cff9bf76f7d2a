using DocReview.Domain.Data;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Documents;

/// <summary>The dashboard: one view of the list, as a page or, for htmx, as its changing part.</summary>
internal sealed class IndexModel(ReviewDb db, DocumentList list) : PageModel
{
    public DocumentView View { get; private set; } = new();

    public DocumentPage List { get; private set; } = new([], false, false);

    public DocumentCounts Counts { get; private set; } = new(null, false);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        View = DocumentView.Parse(Request.Query);
        Counts = await DocumentCounts.ReadAsync(db, View, ct);
        List = await list.PageAsync(View, ct);
        Response.Headers.Vary = "HX-Request";
        if (!Request.WantsPart())
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
