using DocReview.Domain.Data;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Documents;

/// <summary>Order of a list. By status means by its name, and newest first within.</summary>
internal enum DocumentSort
{
    NewestFirst,
    OldestFirst,
    StatusAscending,
    StatusDescending,
}

/// <summary>A list that was asked for and can be had.</summary>
internal sealed record DocumentListQuery
{
    public const int MaxLimit = 200;

    /// <summary>Part of file name, vendor or invoice number.</summary>
    public string? Search { get; init; }

    /// <summary>Part of the file name.</summary>
    public string? Filename { get; init; }

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<DocumentStatus> Statuses { get; init; } = [];

    public string? ContentType { get; init; }

    /// <summary>UTC, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTimeOffset? Before { get; init; }

    public DocumentSort Sort { get; init; }

    public int Limit { get; init; } = 50;

    public int Offset { get; init; }

    public DocumentCursor? Cursor { get; init; }

    /// <summary>Whether anything but the status narrows it.</summary>
    public bool IsNarrowed =>
        IsSearch || ContentType is not null || From is not null || Before is not null;

    /// <summary>Whether words are searched for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrWhiteSpace(Filename);

    /// <summary>All that narrows it but the status.</summary>
    public DocumentFilter Filter() => new(Search, null, ContentType, From, Before, Filename);

    /// <summary>Reads the address, or says by parameter what is wrong with it.</summary>
    public static (DocumentListQuery Query, Dictionary<string, string> Errors) Read(DocumentListParameters asked)
    {
        var errors = new Dictionary<string, string>();
        var query = new DocumentListQuery
        {
            Search = ListValues.Text("search", asked.Search, errors),
            Statuses = ListValues.Statuses(asked.Status, errors),
            ContentType = ListValues.Text("content_type", asked.ContentType, errors),
            From = ListValues.Time("date_from", asked.DateFrom, endOfDay: false, errors),
            Before = ListValues.Time("date_to", asked.DateTo, endOfDay: true, errors),
            Sort = ReadSort(asked.Sort, errors),
            Limit = ListValues.Number("limit", asked.Limit, 1, MaxLimit, 50, errors),
            Offset = ListValues.Number("offset", asked.Offset, 0, int.MaxValue, 0, errors),
            Cursor = string.IsNullOrEmpty(asked.Cursor) ? null : DocumentCursor.Decode(asked.Cursor),
        };
        query.CheckCursor(asked, errors);
        return (query, errors);
    }

    private void CheckCursor(DocumentListParameters asked, Dictionary<string, string> errors)
    {
        if (string.IsNullOrEmpty(asked.Cursor))
        {
            return;
        }

        if (Cursor is null || Cursor.Sort != Sort)
        {
            errors["cursor"] = "This is no cursor of this list. Take next_cursor of the page before, and keep the sort.";
        }
        else if (Offset > 0)
        {
            errors["offset"] = "Give an offset or a cursor, not both.";
        }
    }

    private static DocumentSort ReadSort(string? text, Dictionary<string, string> errors)
    {
        switch (text)
        {
            case null or "" or "-uploaded_at": return DocumentSort.NewestFirst;
            case "uploaded_at": return DocumentSort.OldestFirst;
            case "status": return DocumentSort.StatusAscending;
            case "-status": return DocumentSort.StatusDescending;
            default:
                errors["sort"] = "Give uploaded_at, -uploaded_at, status or -status.";
                return DocumentSort.NewestFirst;
        }
    }
}
