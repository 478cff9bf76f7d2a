using System.ComponentModel;
using DocReview.Domain.Listing;
using DocReview.Web.Api.Documents;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Api.V1;

/// <summary>What the older service's list may be asked for.</summary>
internal sealed class V1ListParameters
{
    private const int DefaultLimit = 10;

    [FromQuery(Name = "limit"), Description("1 to 200; 10 where it is not given.")]
    public string? Limit { get; init; }

    [FromQuery(Name = "offset"), Description("Documents to skip.")]
    public string? Offset { get; init; }

    [FromQuery(Name = "filename"), Description("Part of the file name, in any case.")]
    public string? Filename { get; init; }

    [FromQuery(Name = "content_type"), Description("Only this media type, such as application/pdf.")]
    public string? ContentType { get; init; }

    [FromQuery(Name = "date_from"), Description("Uploaded on or after this day or time (ISO 8601, UTC).")]
    public string? DateFrom { get; init; }

    [FromQuery(Name = "date_to"), Description("Uploaded on or before this day, or before this time (ISO 8601, UTC).")]
    public string? DateTo { get; init; }

    [FromQuery(Name = "sort"), Description("created_at_desc (the default) or created_at_asc.")]
    public string? Sort { get; init; }

    public (DocumentListQuery Query, Dictionary<string, string> Errors) Read()
    {
        var errors = new Dictionary<string, string>();
        if (Sort is not (null or "" or "created_at_asc" or "created_at_desc"))
        {
            errors["sort"] = "Give created_at_asc or created_at_desc.";
        }

        var query = new DocumentListQuery
        {
            Filter = new DocumentFilter(
                Filename: ListValues.Text("filename", Filename, errors),
                ContentType: ListValues.Text("content_type", ContentType, errors),
                From: ListValues.Time("date_from", DateFrom, endOfDay: false, errors),
                Before: ListValues.Time("date_to", DateTo, endOfDay: true, errors)),
            Sort = Sort == "created_at_asc" ? DocumentSort.OldestFirst : DocumentSort.NewestFirst,
            Limit = ListValues.Number("limit", Limit, 1, DocumentListQuery.MaxLimit, DefaultLimit, errors),
            Offset = ListValues.Number("offset", Offset, 0, int.MaxValue, 0, errors),
        };
        return (query, errors);
    }
}
