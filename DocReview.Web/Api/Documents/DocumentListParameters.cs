using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Api.Documents;

/// <summary>What a list may be asked for, as it stands in the address.</summary>
internal sealed class DocumentListParameters
{
    [FromQuery(Name = "search"), Description("Words, all of which occur in file name, vendor or invoice number, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "status"), Description("Only these statuses; repeat it or separate by commas.")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "content_type"), Description("Only this media type, such as application/pdf.")]
    public string? ContentType { get; init; }

    [FromQuery(Name = "date_from"), Description("Uploaded on or after this day or time (ISO 8601, UTC).")]
    public string? DateFrom { get; init; }

    [FromQuery(Name = "date_to"), Description("Uploaded on or before this day, or before this time (ISO 8601, UTC).")]
    public string? DateTo { get; init; }

    [FromQuery(Name = "sort"),
        Description(
            "uploaded_at, -uploaded_at (newest first, the default), status (Queued to Finalized, as the life cycle goes) or -status.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "limit"), Description("1 to 200; 50 where it is not given.")]
    public string? Limit { get; init; }

    [FromQuery(Name = "offset"), Description("Documents to skip. A cursor is faster, and stays right while documents come in.")]
    public string? Offset { get; init; }

    [FromQuery(Name = "cursor"), Description("next_cursor of the page before.")]
    public string? Cursor { get; init; }
}
