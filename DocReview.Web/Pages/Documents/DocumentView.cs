using DocReview.Domain.Documents;
using DocReview.Domain.Intake;
using DocReview.Domain.Extraction;
using DocReview.Domain.Listing;

namespace DocReview.Web.Pages.Documents;

/// <summary>
/// What the dashboard shows, as its address says it: filter, order, page. Whatever an address says that makes no sense
/// counts as not said, so that old links and typing errors still lead somewhere.
/// </summary>
internal sealed record DocumentView
{
    public const int DefaultSize = 25;
    private const int MaxSearch = 200;

    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100, 200];

    public string? Search { get; init; }

    public IReadOnlyList<DocumentStatus> Statuses { get; init; } = [];

    public string? ContentType { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DocumentSort Sort { get; init; }

    public int Size { get; init; } = DefaultSize;

    /// <summary>The page begins behind this row.</summary>
    public DocumentCursor? After { get; init; }

    /// <summary>The page ends before this row.</summary>
    public DocumentCursor? Before { get; init; }

    public bool IsFiltered => Search is not null || Statuses.Count > 0 || IsNarrowed;

    /// <summary>Filtered by more than status: the kept counts do not tell how many match.</summary>
    public bool IsNarrowed => Search is not null || ContentType is not null || From is not null || To is not null;

    public bool IsFirstPage => After is null && Before is null;

    /// <summary>Whether a document that has just come in would stand at the top.</summary>
    public bool ShowsRecentUploads => IsFirstPage && Sort == DocumentSort.NewestFirst && !IsNarrowed
        && (Statuses.Count == 0 || Statuses.Contains(DocumentStatus.Queued));

    public static DocumentView Parse(IQueryCollection query) => new()
    {
        Search = Text(query["search"]),
        Statuses = [.. query["status"].Select(Status).OfType<DocumentStatus>().Distinct().Order()],
        ContentType = Enum.GetValues<FileKind>().Select(MediaTypes.Of).FirstOrDefault(type => type == query["content_type"]),
        From = Date(query["date_from"]),
        To = Date(query["date_to"]),
        Sort = DocumentSorts.Parse(query["sort"]) ?? DocumentSort.NewestFirst,
        Size = int.TryParse(query["limit"], out var size) && Sizes.Contains(size) ? size : DefaultSize,
        After = DocumentCursor.Parse(query["after"]),
        Before = DocumentCursor.Parse(query["before"]),
    };

    /// <summary>The one address of this view; what is as usual is not said.</summary>
    public string Url()
    {
        var query = new QueryString();
        void Say(string name, string? value) => query = string.IsNullOrEmpty(value) ? query : query.Add(name, value);
        Say("search", Search);
        foreach (var status in Statuses)
        {
            Say("status", status.ToString());
        }

        Say("content_type", ContentType);
        Say("date_from", From?.ToString("yyyy-MM-dd"));
        Say("date_to", To?.ToString("yyyy-MM-dd"));
        Say("sort", Sort == DocumentSort.NewestFirst ? null : Sort.Name());
        Say("limit", Size == DefaultSize ? null : Size.ToString());
        Say("after", After?.ToString());
        Say("before", Before?.ToString());
        return "/documents" + query;
    }

    /// <summary>The same filter in another order, from its first page.</summary>
    public DocumentView Sorted(DocumentSort sort) => FirstPage() with { Sort = sort };

    public DocumentView FirstPage() => this with { After = null, Before = null };

    /// <summary>Everything, in the same order.</summary>
    public DocumentView Cleared() => new() { Sort = Sort, Size = Size };

    /// <summary>What the database is asked. Dates are whole days where the desk stands.</summary>
    public DocumentFilter Filter(TimeZoneInfo zone) => new(Search, Statuses, ContentType, Start(From, zone), Start(To?.AddDays(1), zone));

    private static DateTimeOffset? Start(DateOnly? day, TimeZoneInfo zone)
    {
        if (day?.ToDateTime(TimeOnly.MinValue) is not { } midnight)
        {
            return null;
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static string? Text(string? value) =>
        value?.Replace("\0", "").Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, MaxSearch)] : null;

    private static DocumentStatus? Status(string? name) =>
        Enum.GetValues<DocumentStatus>().Where(status => status.ToString() == name).Select(status => (DocumentStatus?)status)
            .FirstOrDefault();

    // The year one would leave the calendar as soon as a time zone is subtracted.
    private static DateOnly? Date(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", out var date) && date.Year is > 1900 and < 9999 ? date : null;
}
