namespace DocReview.Web.Pages.Documents;

/// <summary>Orders of the list, by the names that the API has for them.</summary>
internal enum DocumentSort
{
    /// <summary><c>-uploaded_at</c></summary>
    Newest,

    /// <summary><c>uploaded_at</c></summary>
    Oldest,

    /// <summary><c>status</c>: in the order of a document's life, newest first within a status.</summary>
    Status,

    /// <summary><c>-status</c>: against the order of a document's life, newest first within a status.</summary>
    StatusReversed,
}

internal static class DocumentSorts
{
    private static readonly (DocumentSort Sort, string Name)[] Names =
    [
        (DocumentSort.Newest, "-uploaded_at"), (DocumentSort.Oldest, "uploaded_at"),
        (DocumentSort.Status, "status"), (DocumentSort.StatusReversed, "-status"),
    ];

    public static string Name(this DocumentSort sort) => Names.First(pair => pair.Sort == sort).Name;

    public static DocumentSort Parse(string? name) => Names.FirstOrDefault(pair => pair.Name == name).Sort;

    public static bool IsByStatus(this DocumentSort sort) => sort is DocumentSort.Status or DocumentSort.StatusReversed;
}
