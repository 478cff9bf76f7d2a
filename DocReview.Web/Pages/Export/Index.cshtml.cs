using DocReview.Domain.Data;
using DocReview.Domain.Export;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DocReview.Web.Pages.Export;

/// <summary>All that was approved in a span of days, as one file.</summary>
public sealed class IndexModel(ReviewDb db, TimeProvider time) : PageModel
{
    private const int Format = 20;

    [BindProperty(SupportsGet = true, Name = "date_from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "date_to")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<InvoiceRecord> First { get; private set; } = [];

    public bool HasMore { get; private set; }

    public string Caption => HasMore
        ? $"The first {First.Count} records, oldest approval first; the file has all of them."
        : $"{First.Count} {(First.Count == 1 ? "record" : "records")}, oldest approval first.";

    /// <summary>Without a span, this month's.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!Request.Query.ContainsKey("date_from"))
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            From = new DateOnly(today.Year, today.Month, 1);
        }

        var selection = new ExportSelection(FinalizedFrom: Midnight(From), FinalizedBefore: Midnight(To?.AddDays(1)));
        var records = await db.FinalizedInvoicesAsync(selection, ct).Take(Format + 1).ToListAsync(ct);
        (First, HasMore) = (records.Take(Format).ToList(), records.Count > Format);
    }

    private static DateTimeOffset? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
