using DocReview.Domain.Listing;

namespace DocReview.Web.Api.Documents;

/// <summary>A list that was asked for and can be had.</summary>
internal sealed record DocumentListQuery
{
    public const int MaxLimit = 200;

    public DocumentFilter Filter { get; init; } = new();

    public DocumentSort Sort { get; init; }

    public int Limit { get; init; } = 50;

    public int Offset { get; init; }

    public DocumentCursor? Cursor { get; init; }

    /// <summary>Reads the address, or reports by parameter what is wrong with it.</summary>
    public static (DocumentListQuery Query, Dictionary<string, string> Errors) Read(DocumentListParameters asked)
    {
        var errors = new Dictionary<string, string>();
        var sort = ReadSort(asked.Sort, errors);
        var offset = ListValues.Number("offset", asked.Offset, 0, int.MaxValue, 0, errors);
        var query = new DocumentListQuery
        {
            Filter = new DocumentFilter(
                Search: ListValues.Text("search", asked.Search, errors),
                Statuses: ListValues.Statuses(asked.Status, errors),
                ContentType: ListValues.Text("content_type", asked.ContentType, errors),
                From: ListValues.Time("date_from", asked.DateFrom, endOfDay: false, errors),
                Before: ListValues.Time("date_to", asked.DateTo, endOfDay: true, errors)),
            Sort = sort,
            Limit = ListValues.Number("limit", asked.Limit, 1, MaxLimit, 50, errors),
            Offset = offset,
            Cursor = ReadCursor(asked.Cursor, sort, offset, errors),
        };
        return (query, errors);
    }

    private static DocumentCursor? ReadCursor(string? text, DocumentSort sort, int offset, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var token = DocumentCursor.ParseToken(text);
        if (token?.Sort != sort)
        {
            errors["cursor"] = "Invalid cursor. Take next_cursor of the page before, and keep the sort.";
        }
        else if (offset > 0)
        {
            errors["offset"] = "Give an offset or a cursor, not both.";
        }

        return token?.Cursor;
    }

    private static DocumentSort ReadSort(string? text, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(text))
        {
            return DocumentSort.NewestFirst;
        }

        if (DocumentSorts.Parse(text) is { } sort)
        {
            return sort;
        }

        errors["sort"] = "Give uploaded_at, -uploaded_at, status or -status.";
        return DocumentSort.NewestFirst;
    }
}
