using DocReview.Domain.Data;
using DocReview.Domain.Export;
using DocReview.Web.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Pages.Documents;

/// <summary>The selected documents in one CSV file, as far as they are finalized.</summary>
internal sealed class ExportsModel(ReviewDb db, TimeProvider time) : PageModel
{
    public IActionResult OnGet() => Redirect("/documents");

    public async Task<IActionResult> OnPostAsync(Guid[] id, string? back, CancellationToken ct)
    {
        if (!await db.Results.AnyAsync(result => id.Contains(result.DocumentId) && result.IsFinalized, ct))
        {
            TempData[Notices.Key] = id.Length == 0
                ? "Select documents first."
                : "Only finalized documents are exported, and none of these is. Review and finalize them first.";
            return new SeeOther(Url.IsLocalUrl(back) ? back : "/documents");
        }

        await SendAsync(new ExportSelection(id), ct);
        return new EmptyResult();
    }

    private async Task SendAsync(ExportSelection selection, CancellationToken ct)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"invoices-{time.GetLocalNow():yyyy-MM-dd}.csv");
        Response.ContentType = CsvExport.MediaType;
        Response.Headers.ContentDisposition = disposition.ToString();
        await CsvExport.WriteAsync(Response.Body, db.FinalizedInvoicesAsync(selection, ct), new CsvShape(), ct);
    }
}
